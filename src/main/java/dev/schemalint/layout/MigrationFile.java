package dev.schemalint.layout;

import dev.schemalint.text.SourceText;
import java.nio.file.Path;

/** A file as a tool comes upon it: its text, its place, and what lies around. */
public record MigrationFile(Path path, SourceText source, Folders around) {

    public MigrationFile {
        path = path.toAbsolutePath().normalize();
    }

    MigrationFile with(SourceText changed) {
        return new MigrationFile(path, changed, around);
    }

    String name() {
        return path.getFileName().toString();
    }

    Path folder() {
        Path folder = path.getParent();
        return folder == null ? path : folder;
    }
}
