package dev.schemalint.engine;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fence of SQL in a rule's page, with what runs before it.
 *
 * @param line the line of the page on which the fence begins
 * @param section the heading it stands under
 * @param files the files of its history by name, in order; the judged ones are those that are not before
 */
public record Example(
        String page, int line, String section, Dialect dialect, List<Border> borders, List<ExampleFile> files) {

    /** A comparison with a version, such as {@code >=11}. */
    public record Border(String operator, Version version) {
        public boolean holds(Version known) {
            int compared = known.compareTo(version);
            return switch (operator) {
                case ">=" -> compared >= 0;
                case ">" -> compared > 0;
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                default -> compared == 0;
            };
        }
    }

    /** A script of an example; one that is not judged only comes before. */
    public record ExampleFile(String name, String sql, boolean judged) {
        /** The lines that are marked {@code -- finding}, counted from 1. */
        public List<Integer> marked() {
            List<Integer> lines = new ArrayList<>();
            String[] all = sql.split("\n", -1);
            for (int i = 0; i < all.length; i++) {
                if (all[i].contains("-- finding")) {
                    lines.add(i + 1);
                }
            }
            return lines;
        }
    }

    private static final Pattern FENCE = Pattern.compile("(?m)^```sql ([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern ENGINE = Pattern.compile("^(\\w+?)((?:(?:>=|<=|<|>|=)[\\d.]+)*)$");
    private static final Pattern BORDER = Pattern.compile("(>=|<=|<|>|=)([\\d.]+)");

    /** The examples of a page: fences marked before and fences with file names lead into the one that follows. */
    public static List<Example> in(String page, String text) {
        List<Example> examples = new ArrayList<>();
        List<ExampleFile> leading = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            String[] words = fence.group(1).strip().split("\\s+");
            Matcher engine = ENGINE.matcher(words[0]);
            if (!engine.matches()) {
                throw new IllegalArgumentException(page + ": no engine in ```sql " + fence.group(1));
            }
            Map<String, String> attributes = attributes(words);
            String name = attributes.getOrDefault("file", leading.size() + 1 + ".sql");
            boolean before = attributes.containsKey("before");
            leading.add(new ExampleFile(name, fence.group(2), !before));
            if (before || attributes.containsKey("file") && nextIsFile(text, fence.end())) {
                continue;
            }
            examples.add(new Example(
                    page,
                    (int) text.substring(0, fence.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count()
                            + 1,
                    section(text, fence.start()),
                    Dialect.named(engine.group(1)).orElseThrow(),
                    borders(engine.group(2)),
                    List.copyOf(leading)));
            leading.clear();
        }
        return examples;
    }

    /** The known versions it is about. */
    public List<Target> targets() {
        return dialect.knownVersions().stream()
                .filter(version -> borders.stream().allMatch(border -> border.holds(version)))
                .map(version -> new Target(
                        dialect.id() + ":" + version,
                        dialect,
                        version,
                        java.util.Optional.empty(),
                        java.util.Optional.empty()))
                .toList();
    }

    private static boolean nextIsFile(String text, int from) {
        Matcher next = FENCE.matcher(text);
        Matcher heading = HEADING.matcher(text);
        return next.find(from)
                && next.group(1).contains("file=")
                && !(heading.find(from) && heading.start() < next.start());
    }

    private static String section(String text, int at) {
        String section = "";
        Matcher heading = HEADING.matcher(text);
        while (heading.find() && heading.start() < at) {
            section = heading.group(1).strip();
        }
        return section;
    }

    private static List<Border> borders(String text) {
        List<Border> borders = new ArrayList<>();
        Matcher border = BORDER.matcher(text);
        while (border.find()) {
            borders.add(
                    new Border(border.group(1), Version.parse(border.group(2)).orElseThrow()));
        }
        return borders;
    }

    private static Map<String, String> attributes(String[] words) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] parts = words[i].split("=", 2);
            attributes.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return attributes;
    }
}
