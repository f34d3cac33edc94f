package dev.schemalint.layout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Liquibase's changelogs in XML, YAML and JSON from the many other files that are written so. */
public final class ChangelogFiles {

    private static final String ROOT = Changelog.ROOT;
    private static final Set<String> ENDINGS = Set.of(".xml", ".yml", ".yaml", ".json");
    private static final Pattern YAML_ROOT = Pattern.compile("(?:---[^\\n]*\\n\\s*)?[\"']?" + ROOT + "[\"']?[ \\t]*:");
    private static final Pattern JSON_ROOT = Pattern.compile("\\{\\s*\"" + ROOT + "\"\\s*:");
    private static final Pattern XML_ROOT = Pattern.compile("<(?:\\w+:)?" + ROOT + "[\\s>/]");

    private ChangelogFiles() {}

    /** Whether a file of that name may be a changelog in XML, YAML or JSON. */
    public static boolean mayBe(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(fileName.substring(dot).toLowerCase(Locale.ROOT));
    }

    /** Whether a text is a changelog that names other files. */
    static boolean refers(String text) {
        return begins(text) && (text.contains("include") || text.contains("sqlFile"));
    }

    /** Whether a text begins as a changelog does. */
    public static boolean begins(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            String end = text.startsWith("<!--", at)
                    ? "-->"
                    : text.startsWith("<?", at) || text.startsWith("<!", at)
                            ? ">"
                            : text.startsWith("#", at) ? "\n" : "";
            int found = end.isEmpty() ? -1 : text.indexOf(end, at);
            if (found < 0) {
                int from = at;
                return List.of(XML_ROOT, JSON_ROOT, YAML_ROOT).stream()
                        .anyMatch(root ->
                                root.matcher(text).region(from, text.length()).lookingAt());
            }
            at = found + end.length();
        }
    }
}
