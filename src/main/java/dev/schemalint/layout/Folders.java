package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The files around migrations, wherever they are kept: on the disk, in git, in an example. */
public interface Folders {

    /** Nowhere: every file stands alone. */
    Folders NONE = new Folders() {
        @Override
        public Optional<String> text(Path file) {
            return Optional.empty();
        }

        @Override
        public List<String> names(Path folder) {
            return List.of();
        }
    };

    /** A file's text; nothing when it is not there or is no text. */
    Optional<String> text(Path file);

    /** The names of what lies in a folder, sorted; none when there is no such folder. */
    List<String> names(Path folder);

    default boolean holds(Path folder, String name) {
        return Collections.binarySearch(names(folder), name) >= 0;
    }

    /** The nearest folder that holds a name, from a file's own folder upwards. */
    default Optional<Path> above(Path file, String name) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (holds(folder, name)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
