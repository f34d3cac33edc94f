package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        text(file, around, "pom.xml").stream()
                .flatMap(text -> Pairs.elements("pom.xml", text, "plugin").stream())
                .map(Pairs::below)
                .filter(plugin -> "flyway-maven-plugin".equals(plugin.get("artifactId")))
                .forEach(plugin -> plugin.forEach((key, value) -> keep(said, key, "configuration.", value)));
        for (String name : OF_GRADLE) {
            text(file, around, name).forEach(text -> {
                Matcher block = GRADLE_BLOCK.matcher(text);
                Matcher line = GRADLE_LINE.matcher(block.find() ? block.group(1) : "");
                while (line.find()) {
                    keep(said, "flyway." + line.group(1), "flyway.", list(line.group(2)));
                }
            });
        }
        return new FlywaySettings(said);
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
            String name = key.substring(prefix.length());
            boolean placeholder = name.toLowerCase(Locale.ROOT).startsWith("placeholders.");
            said.putIfAbsent(placeholder ? name : name.replace("-", "").toLowerCase(Locale.ROOT), value);
        }
    }

    private static String list(String written) {
        return written.replaceAll("^(?:arrayOf|listOf)\\(|[\\[\\]()\"']", "").replaceAll("\\s*,\\s*", ",");
    }

    String text(String name, String usual) {
        return said.getOrDefault(name.toLowerCase(Locale.ROOT), usual);
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

    /** The folders that hold migrations, as paths that end like these. */
    List<Path> locations() {
        return list("locations", "").stream()
                .map(location -> location.replaceFirst("^(?:classpath|filesystem):", ""))
                .filter(location -> !location.isEmpty() && location.matches("[^*?{}$:]+"))
                .map(location -> Path.of(location.replaceFirst("^[./]+", "")).normalize())
                .toList();
    }
}
