package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the files are that a changelog names: beside it, or below one of the folders above it, which may be the root. */
final class ClassPath {

    private ClassPath() {}

    static Optional<Path> file(Node naming, String attribute, Path folder, Folders around) {
        return find(naming, attribute, folder, path -> around.text(path).isPresent());
    }

    static Optional<Path> folder(Node naming, Path folder, Folders around) {
        return find(naming, "path", folder, path -> !around.names(path).isEmpty());
    }

    private static Optional<Path> find(Node naming, String attribute, Path folder, Predicate<Path> isThere) {
        String path = naming.said(attribute).replaceFirst("^classpath\\*?:/?|^/", "");
        if (path.isEmpty() || path.contains("${")) {
            return Optional.empty();
        }
        boolean relative = naming.says("relativeToChangelogFile", "true");
        for (Path above = folder; above != null; above = relative ? null : above.getParent()) {
            Path there = above.resolve(path).normalize();
            if (isThere.test(there)) {
                return Optional.of(there);
            }
        }
        return Optional.empty();
    }
}
