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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
        for (Situation at : chapter.of(DropColumn.class)) {
            if (at.operation() instanceof DropColumn drop
                    && at.inUse(drop.on().name())
                    && !at.isNewColumn(drop.on().name(), drop.column())
                    && !goesOnUnderItsName(drop, at, chapter)) {
                replacement(drop, at, chapter).ifPresent(other -> {
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

    private static Optional<String> replacement(DropColumn drop, Situation at, Chapter chapter) {
        Optional<Table> table = at.table(drop.on().name());
        return table.stream()
                .flatMap(known -> known.columns().values().stream())
                .filter(column -> column.filled() && isNew(column, at))
                .map(Column::name)
                .filter(other -> isFilledFrom(other, drop, at, chapter))
                .findFirst()
                .or(() -> filledTable(drop, at, chapter));
    }

    private static boolean isNew(Column column, Situation at) {
        return column.origin().map(Origin::change).equals(Optional.of(at.change()));
    }

    /** Whether an earlier statement of the file takes its values from the column; of another file, the names must tell. */
    private static boolean isFilledFrom(String other, DropColumn drop, Situation at, Chapter chapter) {
        List<Situation> filling = chapter.of(Update.class).stream()
                .takeWhile(before -> before.number() < at.number())
                .filter(before -> before.operation() instanceof Update update
                        && before.resolve(update.table())
                                .equals(at.resolve(drop.on().name()))
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
    private static Optional<String> filledTable(DropColumn drop, Situation at, Chapter chapter) {
        return chapter.of(Insert.class).stream()
                .takeWhile(before -> before.number() < at.number())
                .filter(before -> before.operation() instanceof Insert insert
                        && !before.inUse(insert.table())
                        && insert.reads().stream()
                                .map(before::resolve)
                                .anyMatch(at.resolve(drop.on().name())::equals)
                        && mentions(
                                before.source().text(insert.span()),
                                drop.column().text()))
                .flatMap(before -> before.operation().relation().stream())
                .map(Name::text)
                .findFirst();
    }
}
