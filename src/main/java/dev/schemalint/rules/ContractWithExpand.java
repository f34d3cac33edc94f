package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Columns dropped in the very change that makes and fills what takes their place; said once for each such place. */
public final class ContractWithExpand implements FileRule {

    private static final String ASSIGNED =
            "\\b\"?\\s*=.*?(?=,\\s*\"?\\w+\"?\\s*=|\\bfrom\\b|\\bwhere\\b|\\breturning\\b|$)";

    /** What takes the place of columns of a table. */
    private record Place(RelationName table, String other) {}

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Map<Place, List<String>> replaced = new LinkedHashMap<>();
        Map<Place, Situation> first = new LinkedHashMap<>();
        List<Situation> drops = chapter.of(DropColumn.class);
        Fillings fillings = Fillings.of(drops.isEmpty() ? List.of() : chapter.moments());
        for (Situation at : drops) {
            if (at.operation() instanceof DropColumn drop
                    && at.inUse(drop.on().name())
                    && !at.isNewColumn(drop.on().name(), drop.column())
                    && !goesOnUnderItsName(drop, at, chapter)) {
                replacement(drop, at, fillings).ifPresent(other -> {
                    Place place = new Place(at.resolve(drop.on().name()), other);
                    first.putIfAbsent(place, at);
                    replaced.computeIfAbsent(place, key -> new ArrayList<>())
                            .add(drop.column().text());
                });
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        first.forEach((place, at) -> verdicts.add(Verdict.on(at)
                .word("other", place.other())
                .word("columns", String.join(", ", replaced.getOrDefault(place, List.of())))));
        return verdicts;
    }

    /** What takes its place has the name as well by which running code knows it. */
    private static boolean goesOnUnderItsName(DropColumn drop, Situation at, Chapter chapter) {
        Name table = drop.on().name();
        String known = chapter.formerName(table, drop.column().text(), at)
                .orElse(drop.column().text());
        return at.tableAtEnd(table)
                .flatMap(end -> end.column(known))
                .filter(Column::filled)
                .isPresent();
    }

    /**
     * What in a file fills columns and new tables, by the table whose values it takes.
     *
     * @param updates by the table they change
     * @param inserts into tables that are not in use, by each table they read
     */
    private record Fillings(Map<RelationName, List<Situation>> updates, Map<RelationName, List<Situation>> inserts) {

        static Fillings of(List<Situation> moments) {
            Fillings fillings = new Fillings(new HashMap<>(), new HashMap<>());
            for (Situation at : moments) {
                if (at.operation() instanceof Update update) {
                    fillings.updates
                            .computeIfAbsent(at.resolve(update.table()), key -> new ArrayList<>())
                            .add(at);
                } else if (at.operation() instanceof Insert insert && !at.inUse(insert.table())) {
                    insert.reads().stream()
                            .map(at::resolve)
                            .distinct()
                            .forEach(read -> fillings.inserts
                                    .computeIfAbsent(read, key -> new ArrayList<>())
                                    .add(at));
                }
            }
            return fillings;
        }

        Stream<Situation> updatesBefore(DropColumn drop, Situation at) {
            return before(at, updates.getOrDefault(at.resolve(drop.on().name()), List.of()));
        }

        Stream<Situation> insertsBefore(DropColumn drop, Situation at) {
            return before(at, inserts.getOrDefault(at.resolve(drop.on().name()), List.of()));
        }

        private static Stream<Situation> before(Situation at, List<Situation> all) {
            return all.stream().takeWhile(one -> one.number() < at.number());
        }
    }

    private static Optional<String> replacement(DropColumn drop, Situation at, Fillings fillings) {
        Optional<Table> table = at.table(drop.on().name());
        return table.stream()
                .flatMap(known -> known.columns().values().stream())
                .filter(column -> column.filled() && isNew(column, at))
                .map(Column::name)
                .filter(other -> isFilledFrom(other, drop, at, fillings))
                .findFirst()
                .or(() -> filledTable(drop, at, fillings));
    }

    private static boolean isNew(Column column, Situation at) {
        return column.origin().map(Origin::change).equals(Optional.of(at.change()));
    }

    /** Whether an earlier statement of the file takes its values from the column; of another file, the names must tell. */
    private static boolean isFilledFrom(String other, DropColumn drop, Situation at, Fillings fillings) {
        List<Situation> filling = fillings.updatesBefore(drop, at)
                .filter(before -> before.operation() instanceof Update update
                        && update.columns().stream().map(Identifier::text).anyMatch(other::equals))
                .toList();
        String column = drop.column().text();
        return filling.isEmpty()
                ? other.contains(column) || column.contains(other)
                : filling.stream().anyMatch(before -> mentions(without(others(before, other), before), column));
    }

    private static List<String> others(Situation at, String column) {
        return at.operation() instanceof Update update
                ? update.columns().stream()
                        .map(Identifier::text)
                        .filter(other -> !other.equals(column))
                        .toList()
                : List.of();
    }

    /** The text of an UPDATE without what it sets these columns to. */
    private static String without(List<String> columns, Situation at) {
        String text = at.source().text(at.operation().span());
        for (String column : columns) {
            text = text.replaceFirst("(?is)\"?\\b" + Pattern.quote(column) + ASSIGNED, " ");
        }
        return text;
    }

    private static boolean mentions(String text, String column) {
        return Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(column) + "(?![\\w$])")
                .matcher(text)
                .find();
    }

    /** A table of this change that an earlier statement of the file filled from the column. */
    private static Optional<String> filledTable(DropColumn drop, Situation at, Fillings fillings) {
        return fillings.insertsBefore(drop, at)
                .filter(before -> before.operation() instanceof Insert insert
                        && mentions(
                                before.source().text(insert.span()),
                                drop.column().text()))
                .flatMap(before -> before.operation().relation().stream())
                .map(Name::text)
                .findFirst();
    }
}
