package dev.schemalint.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks git. Whatever it cannot answer is trouble: nothing is ever taken for "no changes" because a question failed. */
final class Git {

    private static final char END = '\0';

    private final Path top;

    private Git(Path top) {
        this.top = top;
    }

    /** What a command printed, and whether it went well. */
    record Answer(boolean well, byte[] out, String complaint) {

        String line() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }

        /** What stands between the NUL bytes of {@code -z}. */
        List<String> parts() {
            return Arrays.stream(new String(out, StandardCharsets.UTF_8).split(String.valueOf(END)))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    /** The repository that a folder lies in, if it lies in one. */
    static Optional<Git> around(Path folder) throws GitTrouble {
        Answer top = ask(folder, List.of("rev-parse", "--show-toplevel"));
        if (top.well()) {
            return Optional.of(new Git(Path.of(top.line()).toAbsolutePath().normalize()));
        }
        if (top.complaint().contains("not a git repository")) {
            return Optional.empty();
        }
        throw new GitTrouble("git cannot read the repository: " + top.complaint());
    }

    Path top() {
        return top;
    }

    /** The commit a revision stands for. */
    Optional<String> commit(String revision) throws GitTrouble {
        Answer found =
                ask(top, List.of("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"));
        return found.well() ? Optional.of(found.line()) : Optional.empty();
    }

    boolean shallow() throws GitTrouble {
        return needed("rev-parse", "--is-shallow-repository").line().equals("true");
    }

    /** The answer to a question that git must be able to answer. */
    Answer needed(String... arguments) throws GitTrouble {
        Answer answer = ask(top, List.of(arguments));
        if (!answer.well()) {
            throw new GitTrouble("git " + arguments[0] + " failed: " + answer.complaint());
        }
        return answer;
    }

    /** The contents of blobs, by their object names. */
    Map<String, byte[]> blobs(Collection<String> names) throws GitTrouble {
        Map<String, byte[]> contents = new HashMap<>();
        if (names.isEmpty()) {
            return contents;
        }
        byte[] asked = (String.join("\n", names) + "\n").getBytes(StandardCharsets.US_ASCII);
        Answer told = ask(top, List.of("cat-file", "--batch"), asked);
        ByteBuffer out = ByteBuffer.wrap(told.out());
        for (String name : names) {
            String[] head = line(out).split(" ");
            if (!told.well() || head.length != 3) {
                throw new GitTrouble("git cat-file failed: it does not give " + name);
            }
            byte[] content = new byte[Integer.parseInt(head[2])];
            out.get(content).get();
            contents.put(name, content);
        }
        return contents;
    }

    private static String line(ByteBuffer out) {
        StringBuilder line = new StringBuilder();
        while (out.hasRemaining()) {
            char next = (char) out.get();
            if (next == '\n') {
                break;
            }
            line.append(next);
        }
        return line.toString();
    }

    Answer asked(String... arguments) throws GitTrouble {
        return ask(top, List.of(arguments));
    }

    private static Answer ask(Path folder, List<String> arguments) throws GitTrouble {
        return ask(folder, arguments, new byte[0]);
    }

    private static Answer ask(Path folder, List<String> arguments, byte[] in) throws GitTrouble {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotepath=off", "--no-pager"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(() -> given(process, in));
            CompletableFuture<byte[]> complaint = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
            byte[] out = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            return new Answer(
                    code == 0 && asked.join(), out, words(new String(complaint.join(), StandardCharsets.UTF_8)));
        } catch (IOException cannotRun) {
            throw new GitTrouble("git cannot be run: " + cannotRun.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GitTrouble("git was interrupted");
        }
    }

    /** Whether all of it was taken. */
    private static boolean given(Process process, byte[] in) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(in);
            return true;
        } catch (IOException closed) {
            return in.length == 0;
        }
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The first line of a complaint, without git's own beginning. */
    private static String words(String complaint) {
        return complaint
                .strip()
                .lines()
                .findFirst()
                .orElse("it does not say why")
                .replaceFirst("^(fatal|error): ", "");
    }
}
