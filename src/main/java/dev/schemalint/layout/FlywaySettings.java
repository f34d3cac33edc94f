package dev.schemalint.layout;

import dev.schemalint.document.Element;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a project tells Flyway, in Flyway's own file, in that of a build, or in that of Spring.
 *
 * @param said by names in small letters, without dashes
 */
record FlywaySettings(Map<String, String> said) {

    private static final List<String> OWN = List.of("flyway.conf", "flyway.properties", "flyway.toml");
    private static final List<String> OF_SPRING =
            List.of("application.properties", "application.yml", "application.yaml");
    private static final List<String> OF_GRADLE = List.of("build.gradle", "build.gradle.kts");

    private static final String PLACEHOLDERS = "placeholders.";

    private static final Pattern GRADLE_PAIR =
            Pattern.compile("[\"']?(\\w+)[\"']?\\s*(?::|\\bto\\b)\\s*[\"']([^\"']*)[\"']");
    private static final Pattern GRADLE_BLOCK = Pattern.compile("(?s)\\bflyway\\s*\\{([^}]*)}");
    private static final Pattern GRADLE_LINE =
            Pattern.compile("(?m)^\\s*(\\w+)\\s*(?:=|\\.set\\(|\\s)\\s*(.*?)\\)?\\s*;?$");

    FlywaySettings {
        said = Map.copyOf(said);
    }

    /** What is said nearest to a file counts, and of what is said as near, what Flyway is told itself. */
    static FlywaySettings around(Path file, Folders around) {
        Map<String, String> said = new HashMap<>();
        for (String name : OWN) {
            read(file, around, name).forEach((key, value) -> keep(said, key, "flyway.", value));
        }
        for (String name : OF_SPRING) {
            read(file, around, name).forEach((key, value) -> keep(said, key, "spring.flyway.", value));
        }
        for (String text : text(file, around, "pom.xml")) {
            if (text.contains("flyway")) {
                pom(said, text);
            }
        }
        for (String name : OF_GRADLE) {
            text(file, around, name).forEach(text -> {
                Matcher block = GRADLE_BLOCK.matcher(text);
                Matcher line = GRADLE_LINE.matcher(block.find() ? block.group(1) : "");
                while (line.find()) {
                    gradle(said, line.group(1), line.group(2));
                }
            });
        }
        return new FlywaySettings(said);
    }

    private static void pom(Map<String, String> said, String text) {
        List<Element> root = Pairs.root("pom.xml", text).stream().toList();
        for (Element plugin : Pairs.elements(root, "plugin")) {
            Map<String, String> pairs = Pairs.below(plugin);
            if ("flyway-maven-plugin".equals(pairs.get("artifactId"))) {
                pairs.forEach((key, value) -> keep(said, key, "configuration.", value));
            }
        }
        for (Element properties : Pairs.elements(root, "properties")) {
            Pairs.below(properties).forEach((key, value) -> keep(said, key, "flyway.", value));
        }
    }

    /** What stands beside a script for it alone. */
    static FlywaySettings ofScript(MigrationFile file) {
        Map<String, String> said = new HashMap<>();
        file.around()
                .text(file.folder().resolve(file.name() + ".conf"))
                .map(text -> Pairs.of(".conf", text))
                .ifPresent(pairs -> pairs.forEach((key, value) -> keep(said, key, "", value)));
        return new FlywaySettings(said);
    }

    private static void gradle(Map<String, String> said, String name, String value) {
        Matcher pair = GRADLE_PAIR.matcher(value);
        if (name.equals("placeholders")) {
            while (pair.find()) {
                keep(said, PLACEHOLDERS + pair.group(1), "", pair.group(2));
            }
        } else {
            keep(said, name, "", list(value));
        }
    }

    private static Map<String, String> read(Path file, Folders around, String name) {
        return text(file, around, name).stream()
                .findFirst()
                .map(text -> Pairs.of(name, text))
                .orElse(Map.of());
    }

    private static List<String> text(Path file, Folders around, String name) {
        return around.above(file, name).flatMap(folder -> around.text(folder.resolve(name))).stream()
                .toList();
    }

    private static void keep(Map<String, String> said, String key, String prefix, String value) {
        if (key.startsWith(prefix)) {
            String name = key.substring(prefix.length()).toLowerCase(Locale.ROOT);
            said.putIfAbsent(name.startsWith(PLACEHOLDERS) ? name : name.replace("-", ""), value);
        }
    }

    /** Values by names in small letters; a value that the environment gives is not known. */
    Map<String, String> placeholders() {
        Map<String, String> values = new HashMap<>();
        said.forEach((name, value) -> {
            if (name.startsWith(PLACEHOLDERS) && !value.contains("${")) {
                values.put(name.substring(PLACEHOLDERS.length()), value);
            }
        });
        return values;
    }

    /** The schema that scripts are run in, where one is named. */
    Optional<String> defaultSchema() {
        return Optional.ofNullable(said.get("defaultschema"))
                .or(() -> list("schemas", "").stream().findFirst())
                .filter(schema -> !schema.contains("${"));
    }

    private static String list(String written) {
        return written.replaceAll("^(?:arrayOf|listOf)\\(|[\\[\\]()\"']", "").replaceAll("\\s*,\\s*", ",");
    }

    String text(String name, String usual) {
        return said.getOrDefault(name.toLowerCase(Locale.ROOT), usual);
    }

    boolean says(String name) {
        return said.containsKey(name.toLowerCase(Locale.ROOT));
    }

    boolean is(String name, boolean usual) {
        return Boolean.parseBoolean(text(name, String.valueOf(usual)).strip());
    }

    List<String> list(String name, String usual) {
        return Arrays.stream(text(name, usual).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Where Flyway looks for scripts. */
    List<String> locations() {
        return list("locations", "");
    }
}
