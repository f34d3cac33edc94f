package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The properties that changelogs give to the placeholders in them: to the file they stand in and those it includes, and to
 * all that follow, unless they say that they are not global.
 *
 * @param nearer those of the file and of the ones that include it, the nearest first
 * @param global those of all files up to this one, in their order
 */
record Properties(List<Node> nearer, List<Node> global) {

    static final Properties NONE = new Properties(List.of(), List.of());

    private static final String OWN_FILE = "liquibase.properties";
    private static final List<String> OF_PROGRAMS =
            List.of("application.properties", "application.yml", "application.yaml");
    private static final List<String> PREFIXES =
            List.of("parameter.", "spring.liquibase.parameters.", "quarkus.liquibase.change-log-parameters.");

    Properties {
        nearer = List.copyOf(nearer);
        global = List.copyOf(global);
    }

    /** What a file sees, with its own. */
    Properties and(List<Node> own) {
        List<Node> near = new ArrayList<>();
        List<Node> all = new ArrayList<>(global);
        own.forEach(property -> (property.says("global", "false") ? near : all).add(property));
        near.addAll(nearer);
        return new Properties(near, all);
    }

    /** What follows a file that has seen this. */
    Properties then(Properties seen) {
        return new Properties(nearer, seen.global);
    }

    /** What the tool is told when it starts comes first. */
    List<Node> inOrder(Path file, Folders around) {
        return Stream.of(told(file, around), nearer, global)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Node> told(Path file, Folders around) {
        List<Node> told = new ArrayList<>();
        Stream.concat(Stream.of(OWN_FILE), OF_PROGRAMS.stream()).forEach(name -> {
            Map<String, String> said = around.above(file, name)
                    .flatMap(folder -> around.text(folder.resolve(name)))
                    .map(text -> Pairs.of(name, text))
                    .orElse(Map.of());
            said.forEach((key, value) -> parameter(key)
                    .filter(known -> !value.contains("${"))
                    .ifPresent(known -> told.add(Node.of("property", Map.of("name", known, "value", value)))));
        });
        return told;
    }

    private static Optional<String> parameter(String key) {
        return PREFIXES.stream()
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .findFirst();
    }
}
