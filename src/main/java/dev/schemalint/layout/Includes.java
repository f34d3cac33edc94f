package dev.schemalint.layout;

import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through changelogs as Liquibase does, and notes down what it comes to. */
record Includes(Folders around, Set<Path> files, Map<Path, Path> parts, Set<Path> open) {

    void read(Path file) {
        if (!ChangelogFiles.mayBe(file.getFileName().toString())) {
            files.add(file);
            return;
        }
        if (!open.add(file)) {
            return;
        }
        Changelog changelog = around.text(file)
                .map(text -> Changelog.of(SourceText.of(file.toString(), text)))
                .orElse(new Changelog(List.of(), List.of(), Optional.empty()));
        for (Node piece : changelog.pieces()) {
            switch (piece.name()) {
                case "include" ->
                    ClassPath.file(piece, "file", folder(file), around).ifPresent(this::read);
                case "includeAll" ->
                    ClassPath.folder(piece, folder(file), around)
                            .ifPresent(folder -> all(folder, piece.said("endsWithFilter")));
                case "changeSet" -> {
                    files.add(file);
                    parts(piece, file);
                }
                default -> {}
            }
        }
        files.add(file);
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

    /** By their whole names, so that a folder's files stand where the folder does. */
    private void all(Path folder, String ending) {
        for (String name : around.names(folder)) {
            Path entry = folder.resolve(name);
            boolean isFile = name.endsWith(".sql") || ChangelogFiles.mayBe(name);
            if (isFile && name.endsWith(ending)) {
                read(entry);
            } else if (!isFile && !name.startsWith(".")) {
                all(entry, ending);
            }
        }
    }
}
