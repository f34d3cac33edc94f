package dev.schemalint.engine;

import dev.schemalint.change.Fate;
import dev.schemalint.change.History;
import dev.schemalint.change.History.Linted;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.layout.Layout;
import dev.schemalint.layout.Layouts;
import dev.schemalint.layout.Pile;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fence of SQL in a rule's page as one of its engines reads it, with what runs before it.
 *
 * @param line the line of the page on which the fence begins
 * @param section the heading it stands under
 * @param edition the edition of the server, where it matters
 * @param service the service that runs the server, where it matters
 * @param tool the migration tool it is for
 * @param files the files of its history by name, in order; the judged ones are those that are not before
 */
public record Example(
        String page,
        int line,
        String section,
        Dialect dialect,
        List<Border> borders,
        Optional<String> edition,
        Optional<String> service,
        Optional<String> tool,
        List<ExampleFile> files) {

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

    private static final Pattern FENCE = Pattern.compile("(?m)^```(\\w+) ([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern ENGINE = Pattern.compile("^(\\w+?)((?:(?:>=|<=|<|>|=)[\\d.]+)*)$");
    private static final Pattern BORDER = Pattern.compile("(>=|<=|<|>|=)([\\d.]+)");

    /** The examples of a page: fences marked before and fences with file names lead into the one that follows. */
    public static List<Example> in(String page, String text) {
        List<Example> examples = new ArrayList<>();
        List<ExampleFile> leading = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            boolean script = isSql(fence);
            String[] words = fence.group(2).strip().split("\\s+");
            Map<String, String> attributes = attributes(words);
            if (!script && !attributes.containsKey("file")) {
                continue;
            }
            String name = attributes.getOrDefault("file", leading.size() + 1 + ".sql");
            leading.add(ExampleFile.of(name, fence.group(3), script, attributes));
            boolean leads = !script || attributes.containsKey("before") || attributes.containsKey("file");
            if (leads && (attributes.containsKey("before") || goesOn(text, fence, leading))) {
                continue;
            }
            int line = 1
                    + (int) text.substring(0, fence.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            int before = examples.size();
            for (String word : words) {
                Matcher engine = ENGINE.matcher(word);
                Optional<Dialect> dialect = engine.matches() ? Dialect.named(engine.group(1)) : Optional.empty();
                dialect.ifPresent(known -> examples.add(new Example(
                        page,
                        line,
                        section(text, fence.start()),
                        known,
                        borders(engine.group(2)),
                        Optional.ofNullable(attributes.get("edition")),
                        Optional.ofNullable(attributes.get("service")),
                        Optional.ofNullable(attributes.get("tool")),
                        List.copyOf(leading))));
            }
            if (examples.size() == before) {
                throw new IllegalArgumentException(page + ": no engine in ```sql " + fence.group(2));
            }
            leading.clear();
        }
        return examples;
    }

    /** The known versions it is about; one that is named exactly is taken as it is. */
    public List<Target> targets() {
        Stream<Version> named =
                borders.stream().filter(border -> border.operator().equals("=")).map(Border::version);
        return Stream.concat(dialect.knownVersions().stream(), named)
                .distinct()
                .filter(version -> borders.stream().allMatch(border -> border.holds(version)))
                .map(version -> new Target(
                        dialect.id() + ":" + version
                                + edition.map(name -> ":" + name).orElse("")
                                + service.map(name -> "@" + name).orElse(""),
                        dialect,
                        version,
                        edition,
                        service))
                .toList();
    }

    /** Its files as one history, and as its tool sees them. */
    public History history(List<ExampleFile> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach(file -> texts.put(file.name(), file.text()));
        Pile around = Pile.of(texts);
        Layouts layouts = new Layouts(around, Optional.of(tool.orElse("plain")));
        List<Member> members = new ArrayList<>();
        List<Member> gained = new ArrayList<>();
        for (ExampleFile file : given) {
            if (file.script()) {
                Path path = Pile.place(file.name());
                Layout layout = layouts.of(path).layout();
                Reading reading = new Reading.Text(SourceText.of(file.name(), file.text()));
                Linted linted = new Linted(path, reading, file.fate(), file.before());
                boolean judged = file.judged() && file.fate() != Fate.GAINED;
                Optional<SourceText> before = file.before()
                        .filter(name -> layout.remembersParts())
                        .map(name -> SourceText.of(file.name(), file.text()));
                Member member = new Member(linted, layout, around, layout.place(path, around), judged, before);
                (file.fate() == Fate.GAINED ? gained : members).add(member);
            }
        }
        boolean compared = given.stream().anyMatch(file -> file.fate() != Fate.UNKNOWN);
        return History.of(members).meeting(gained, tool.isPresent(), compared ? Optional.of("main") : Optional.empty());
    }

    /** Whether the fence behind this one, with nothing between them, is of the same history. */
    private static boolean goesOn(String text, Matcher fence, List<ExampleFile> leading) {
        Matcher next = FENCE.matcher(text);
        if (!next.find(fence.end())
                || !text.substring(fence.end(), next.start()).isBlank()) {
            return false;
        }
        Map<String, String> here = attributes(fence.group(2).strip().split("\\s+"));
        Map<String, String> there = attributes(next.group(2).strip().split("\\s+"));
        boolean another = leading.stream().noneMatch(file -> file.name().equals(there.get("file")));
        boolean sameTool = Objects.equals(here.get("tool"), there.get("tool"));
        return there.containsKey("file") && another && next.group(1).equals("sql") && (sameTool || !isSql(fence));
    }

    private static boolean isSql(Matcher fence) {
        return fence.group(1).equals("sql");
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
        for (int i = 0; i < words.length; i++) {
            String[] parts = words[i].split("=", 2);
            attributes.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return attributes;
    }
}
