package dev.schemalint.layout;

import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Goes through changelogs as Liquibase does, and notes down what it comes to. */
record Includes(
        Folders around,
        Set<Path> files,
        Map<Path, Path> parts,
        Map<Path, Properties> properties,
        Set<Path> open,
        Set<String> unsure) {

    /** Classes of the project's own that decide about what is included. */
    private static final List<String> DECIDING = List.of("resourceComparator", "resourceFilter", "filter");

    /** Which change sets come before all others, or behind them, whatever file they are in. */
    private static final Pattern RUN_ORDER =
            Pattern.compile("(?i)\\brunOrder\\b[\"']?\\s*[:=]\\s*[\"']?(?:first|last)");

    /** @return what is known behind the file */
    Properties read(Path file, Properties known) {
        if (!open.add(file)) {
            return known;
        }
        Optional<SourceText> source = around.text(file).map(text -> SourceText.of(file.toString(), text));
        source.filter(text -> RUN_ORDER.matcher(text.content()).find())
                .ifPresent(text -> unsure.add("runOrder in " + file.getFileName()));
        if (!ChangelogFiles.mayBe(file.getFileName().toString())) {
            files.add(file);
            Properties seen = known.and(
                    source.map(text -> FormattedSql.properties(text.content())).orElse(List.of()));
            properties.put(file, seen);
            return known.then(seen);
        }
        Changelog changelog = source.map(Changelog::of).orElse(Changelog.NONE);
        Properties seen = known.and(changelog.properties());
        properties.put(file, seen);
        for (Node piece : changelog.pieces()) {
            seen = read(piece, file, seen);
        }
        files.add(file);
        return known.then(seen);
    }

    private Properties read(Node piece, Path file, Properties seen) {
        Properties known = seen;
        switch (piece.name()) {
            case "include" -> {
                for (Path included : ClassPath.file(piece, "file", folder(file), around).stream()
                        .toList()) {
                    known = read(included, known);
                }
            }
            case "includeAll" -> {
                for (String deciding : DECIDING) {
                    piece.value(deciding)
                            .ifPresent(name -> unsure.add(deciding + " " + name.text() + " in " + file.getFileName()));
                }
                for (Path folder :
                        ClassPath.folder(piece, folder(file), around).stream().toList()) {
                    for (Path included : below(folder, piece)) {
                        known = read(included, known);
                    }
                }
            }
            case "changeSet" -> {
                files.add(file);
                parts(piece, file);
            }
            default -> {}
        }
        return known;
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    private void parts(Node node, Path changelog) {
        if (node.name().equals("sqlFile")) {
            ClassPath.file(node, "path", folder(changelog), around)
                    .ifPresent(part -> parts.putIfAbsent(part, changelog));
        }
        node.children().forEach(child -> parts(child, changelog));
    }

    /** Letter by letter as their paths are written, so that a folder's files stand where the slash does. */
    private List<Path> below(Path folder, Node including) {
        Map<String, Path> found = new TreeMap<>();
        int deepest = number(including.said("maxDepth"), Integer.MAX_VALUE);
        int least = number(including.said("minDepth"), 0);
        gather(folder, "", 1, deepest, found);
        return found.entrySet().stream()
                .filter(file -> file.getKey().endsWith(including.said("endsWithFilter"))
                        && file.getKey().chars().filter(letter -> letter == '/').count() + 1 >= least)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static int number(String text, int usual) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : usual;
    }

    private void gather(Path folder, String prefix, int depth, int deepest, Map<String, Path> found) {
        for (String name : depth > deepest ? List.<String>of() : around.names(folder)) {
            Path entry = folder.resolve(name);
            if (name.endsWith(".sql") || ChangelogFiles.mayBe(name)) {
                found.put(prefix + name, entry);
            } else if (!name.startsWith(".")) {
                gather(entry, prefix + name + "/", depth + 1, deepest, found);
            }
        }
    }
}
