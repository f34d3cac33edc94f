package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A migration tool: which files are its own, in which order it runs them, and how it sends each to the server. */
public interface Layout {

    /** As {@code --tool} names it. */
    String tool();

    /** Whether a file's own text says that it is written for this tool. */
    default boolean speaksIn(String text) {
        return false;
    }

    /** Whether a file's name and what lies around it say that it is this tool's. */
    boolean claims(Path file, Folders around);

    /** The folder that holds the history of a file. */
    default Path root(Path file, Folders around) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    /** Other folders with files of the same history. */
    default List<Path> beside(Path root, Folders around) {
        return List.of();
    }

    /** Whether the tool remembers the parts of a file one by one, so that it may grow when it has run. */
    default boolean remembersParts() {
        return false;
    }

    /** What decides about the order of a history, where that is not read here. */
    default Optional<String> sortedBy(Path file, Folders around) {
        return Optional.empty();
    }

    /** The file that a file's text is a part of, and is run with. */
    default Optional<Path> partOf(Path file, Folders around) {
        return Optional.empty();
    }

    /** Which migration a file is; nothing where the tool does not care for it. */
    Optional<Place> place(Path file, Folders around);

    /** A file as the tool sends it to a server of a dialect. */
    Migration read(MigrationFile file, Dialect dialect);

    /**
     * Files that are to be run at one time, as the tool sends them then.
     *
     * @param pending in the order in which they run
     * @param one of them
     */
    default List<Migration> together(List<Migration> pending, Path one, Folders around) {
        return pending;
    }

    /** The same of a file that may be a template, which somebody fills in before the tool comes upon it. */
    default Migration sent(MigrationFile file, Dialect dialect) {
        return Template.sent(file, dialect, this);
    }
}
