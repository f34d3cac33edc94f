package dev.schemalint.settings;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * What holds for some files only.
 *
 * @param folder that of the settings file, which the patterns start from
 * @param patterns of files, and of folders for all that is below them; one without a slash fits at any depth
 * @param changes what is said of them
 */
public record PathSettings(Path folder, List<String> patterns, Settings changes) {

    public PathSettings {
        patterns = List.copyOf(patterns);
    }

    /** Whether a text can be a pattern at all. */
    static boolean isPattern(String text) {
        try {
            matcher(Path.of("").getFileSystem(), text);
            return true;
        } catch (PatternSyntaxException open) {
            return false;
        }
    }

    boolean concerns(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(folder)
                && patterns.stream().anyMatch(pattern -> fits(pattern, folder.relativize(absolute)));
    }

    private static boolean fits(String pattern, Path path) {
        String trimmed = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        PathMatcher matcher = matcher(path.getFileSystem(), trimmed);
        if (!pattern.contains("/")) {
            for (Path name : path) {
                if (matcher.matches(name)) {
                    return true;
                }
            }
            return false;
        }
        for (Path part = path; part != null; part = part.getParent()) {
            if (matcher.matches(part)) {
                return true;
            }
        }
        return trimmed.startsWith("**/") && fits("/" + trimmed.substring("**/".length()), path);
    }

    private static PathMatcher matcher(FileSystem files, String pattern) {
        String end = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return files.getPathMatcher("glob:" + end);
    }
}
