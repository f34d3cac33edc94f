package dev.schemalint.layout;

import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Part;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file to which parts were added since it was merged.
 *
 * @param merged the parts that were there before
 * @param added the others, and those that run again because they have changed
 */
public record Grown(Migration merged, Migration added) {

    /**
     * @param before the same file as the base has it
     * @param was what it is called there, if that is another name
     */
    public static Grown since(Migration before, Migration now, Optional<String> was) {
        Map<String, String> then = texts(before);
        List<Part> moved = moved(before, now, was);
        moved.forEach(part -> then.remove(part.name()));
        Map<String, String> today = texts(now);
        List<Section> merged = new ArrayList<>();
        List<Section> added = new ArrayList<>();
        for (Section section : now.sections()) {
            String part = section.part().name();
            String old = then.get(part);
            boolean runs = old == null || section.part().again() && !old.equals(today.get(part));
            (runs ? added : merged).add(section);
        }
        List<Remark> remarks = new ArrayList<>(now.remarks());
        remarks.removeIf(remark -> merged.stream()
                .flatMap(section -> section.statements().stream())
                .anyMatch(statement -> statement.span().contains(remark.span())));
        merged.stream().map(Section::part).distinct().forEach(part -> {
            if (!part.again() && !then.getOrDefault(part.name(), "").equals(today.get(part.name()))) {
                remarks.add(remark("edited-part", part.name(), first(now, part)));
            }
        });
        then.keySet().stream()
                .filter(part -> !today.containsKey(part))
                .forEach(part -> remarks.add(remark("deleted-part", part, new Span(0, 0))));
        moved.stream().limit(1).forEach(part -> remarks.add(remark("moved-part", part.name(), first(now, part))));
        return new Grown(now.with(merged, List.of()), now.with(added, remarks));
    }

    /** The parts that are there under the same names, but that the tool takes for those of another file. */
    private static List<Part> moved(Migration before, Migration now, Optional<String> was) {
        Map<String, Part> then = new LinkedHashMap<>();
        before.sections(Direction.UP)
                .forEach(section -> then.putIfAbsent(section.part().name(), section.part()));
        String path = now.script().source().path();
        return now.sections(Direction.UP).stream()
                .map(Section::part)
                .distinct()
                .filter(part -> Optional.ofNullable(then.get(part.name()))
                        .filter(old -> !isSame(old.file(), part.file(), was, path))
                        .isPresent())
                .toList();
    }

    /** A file says by which name it is remembered, or it is known by its own, which may be written from another folder. */
    private static boolean isSame(String then, String now, Optional<String> was, String path) {
        if (then.isEmpty() && now.isEmpty()) {
            return was.isEmpty();
        }
        String one = bare(then.isEmpty() ? was.orElse(path) : then);
        String two = bare(now.isEmpty() ? path : now);
        return one.equals(two) || then.isEmpty() && one.endsWith("/" + two) || now.isEmpty() && two.endsWith("/" + one);
    }

    private static String bare(String path) {
        return path.replaceFirst("^classpath:/?|^/", "");
    }

    private static Remark remark(String variant, String part, Span span) {
        return new Remark(Kind.MERGED_PART_CHANGED, variant, span, Map.of("part", part));
    }

    private static Span first(Migration migration, Part part) {
        return migration.sections(Direction.UP).stream()
                .filter(section -> section.part().equals(part))
                .flatMap(section -> section.statements().stream())
                .map(Statement::span)
                .findFirst()
                .orElse(new Span(0, 0));
    }

    /** What each part does, however its words are set. */
    private static Map<String, String> texts(Migration migration) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Section section : migration.sections(Direction.UP)) {
            for (Statement statement : section.statements()) {
                String text = migration.script().source().text(statement.span()).replaceAll("\\s+", " ");
                texts.merge(section.part().name(), text, (one, two) -> one + ";" + two);
            }
        }
        return texts;
    }
}
