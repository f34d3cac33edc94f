package dev.schemalint.change;

import dev.schemalint.text.Decoding;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What came of reading a file. */
public sealed interface Reading {

    /** The file's text. */
    record Text(SourceText source) implements Reading {}

    /** Why there is no text, in words that fit behind the file's name. */
    record Unreadable(String shown, String why) implements Reading {}

    static Reading of(Candidate file) {
        try {
            return decoded(file.shown(), Files.readAllBytes(file.path()));
        } catch (IOException cannotRead) {
            return new Unreadable(file.shown(), why(file.path(), cannotRead));
        } catch (OutOfMemoryError tooLarge) {
            return new Unreadable(file.shown(), "is too large to be read into memory");
        }
    }

    /** Reads a stream to its end under a name of its own. */
    static Reading of(InputStream stream, String shown) {
        try {
            return decoded(shown, stream.readAllBytes());
        } catch (IOException cannotRead) {
            return new Unreadable(shown, "cannot be read: " + cannotRead.getMessage());
        }
    }

    /** The text of a file whose bytes are known. */
    static Reading decoded(String shown, byte[] bytes) {
        return Decoding.decode(bytes)
                .<Reading>map(text -> new Text(SourceText.of(shown, text)))
                .orElseGet(() -> new Unreadable(shown, "is not text: it holds NUL bytes or broken UTF-16"));
    }

    private static String why(Path path, IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    ? "is a symbolic link to a file that does not exist"
                    : "does not exist";
        }
        if (problem instanceof AccessDeniedException) {
            return "cannot be read: permission denied";
        }
        return Files.isDirectory(path) ? "is a directory" : "cannot be read: " + problem.getMessage();
    }
}
