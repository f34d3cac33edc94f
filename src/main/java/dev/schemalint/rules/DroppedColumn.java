package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.story.StandIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column and all its values gone for good. */
public final class DroppedColumn implements FileRule {

    private static final Pattern FOR_A_WHILE = Pattern.compile("(?i)tmp|temporary");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Situation> drops = chapter.of(DropColumn.class);
        Map<RelationName, List<Situation>> readers = drops.isEmpty() ? Map.of() : readers(chapter);
        for (Situation at : drops) {
            if (at.operation() instanceof DropColumn drop
                    && at.inUse(drop.on().name())
                    && !at.isNewColumn(drop.on().name(), drop.column())
                    && !missing(drop, at)
                    && !isEmptied(drop, at, chapter)) {
                at.tableAtEnd(drop.on().name())
                        .flatMap(end -> verdict(drop, at, end, chapter, readers))
                        .ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    /** Its name was given to it in this file, by which the column that has its values from it went before. */
    private static boolean isEmptied(DropColumn drop, Situation at, Chapter chapter) {
        return chapter.formerName(drop.on().name(), drop.column().text(), at)
                .flatMap(former -> at.tableAtEnd(drop.on().name()).flatMap(end -> end.column(former)))
                .filter(Column::filled)
                .isPresent();
    }

    private static boolean missing(DropColumn drop, Situation at) {
        return drop.ifExists()
                && at.table(drop.on().name())
                        .filter(table -> table.complete()
                                && table.column(drop.column().text()).isEmpty())
                        .isPresent();
    }

    private static Optional<Verdict> verdict(
            DropColumn drop, Situation at, Table end, Chapter chapter, Map<RelationName, List<Situation>> readers) {
        List<Situation> reading =
                reading(drop, at, readers.getOrDefault(at.resolve(drop.on().name()), List.of()));
        if (!reading.isEmpty()) {
            boolean swapped = at.columnAtEnd(drop.on().name(), drop.column())
                    .filter(Column::filled)
                    .isPresent();
            Verdict read = Verdict.on(at).lowered(Severity.WARNING);
            return swapped
                    ? Optional.of(read.saying("swapped")).filter(any -> !keptOut(reading, drop, at))
                    : Optional.of(read.saying("moved"));
        }
        return Optional.of(verdict(drop, at, end, chapter));
    }

    /** Whether nobody could write to its table from the first copy on. */
    private static boolean keptOut(List<Situation> reading, DropColumn drop, Situation at) {
        RelationName table = at.resolve(drop.on().name());
        return stopped(at, table)
                && reading.stream()
                        .allMatch(before ->
                                stopped(before, table) && transaction(before).equals(transaction(at)));
    }

    private static Optional<Integer> transaction(Situation at) {
        return at.session().transaction().map(Transaction::number);
    }

    private static boolean stopped(Situation at, RelationName table) {
        return at.waitsAlready(table).compareTo(Blocks.WRITES) >= 0;
    }

    private static Verdict verdict(DropColumn drop, Situation at, Table end, Chapter chapter) {
        String column = drop.column().text();
        if (end.column(column).isPresent()) {
            return Verdict.on(at).saying("again");
        }
        Optional<Table> now = at.table(drop.on().name());
        List<Column> added = now.flatMap(table -> table.column(column)).stream()
                .flatMap(gone -> end.columns().values().stream()
                        .filter(any -> isNew(any, at) && sameType(any, gone) && !filled(any, drop, chapter)))
                .filter(any -> !any.copies().contains(column))
                .toList();
        Optional<Column> other = added.stream()
                .filter(any -> letters(any.name()).equals(letters(column)))
                .findFirst()
                .or(() -> added.stream().findFirst());
        if (other.isPresent()) {
            return Verdict.on(at).saying("renamed").word("other", other.get().name());
        }
        Optional<String> copied = now.flatMap(table -> original(table, column));
        if (copied.isPresent()) {
            return Verdict.on(at).saying("copied").word("other", copied.get()).lowered(Severity.WARNING);
        }
        Set<String> along = now.map(table -> along(table, drop, at)).orElse(Set.of());
        return along.isEmpty()
                ? Verdict.on(at)
                : Verdict.on(at).saying("along").word("along", String.join(", ", along));
    }

    /** The column whose name this one has, said to be for a while, and whose values it therefore held. */
    private static Optional<String> original(Table table, String column) {
        if (!FOR_A_WHILE.matcher(column).find()) {
            return Optional.empty();
        }
        RelationName dropped = new RelationName(table.name().schema(), column);
        return table.columns().values().stream()
                .map(Column::name)
                .filter(other ->
                        StandIn.is(dropped, new RelationName(table.name().schema(), other)))
                .findFirst();
    }

    /** What in the file writes rows that it takes from tables, by these. */
    private static Map<RelationName, List<Situation>> readers(Chapter chapter) {
        Map<RelationName, List<Situation>> readers = new HashMap<>();
        for (Situation at : chapter.moments()) {
            concerned(at)
                    .map(at::resolve)
                    .distinct()
                    .forEach(table -> readers.computeIfAbsent(table, key -> new ArrayList<>())
                            .add(at));
        }
        return readers;
    }

    /** What of a name stays when it is written in another style: userId is user_id. */
    private static String letters(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The earlier ones of those that read its table which name the column. */
    private static List<Situation> reading(DropColumn drop, Situation at, List<Situation> readers) {
        Pattern named =
                Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(drop.column().text()) + "(?![\\w$])");
        return readers.stream()
                .takeWhile(before -> before.number() < at.number())
                .filter(before ->
                        named.matcher(before.source().text(before.operation().span()))
                                        .results()
                                        .count()
                                > (sets(before, drop) ? 1 : 0))
                .toList();
    }

    /** Whether it names the column once already as the one it writes. */
    private static boolean sets(Situation at, DropColumn drop) {
        return at.operation() instanceof Update update
                && update.columns().stream()
                        .map(Identifier::text)
                        .anyMatch(drop.column().text()::equals);
    }

    /** The tables from which an operation takes what it writes. */
    private static Stream<Name> concerned(Situation at) {
        if (at.operation() instanceof Update update) {
            return Stream.concat(Stream.of(update.table()), update.reads().stream());
        }
        if (at.operation() instanceof Insert insert) {
            return insert.query().isPresent() ? insert.reads().stream() : Stream.empty();
        }
        return at.operation() instanceof CreateTableAs copy
                ? copy.query().stream().flatMap(query -> query.reads().stream())
                : Stream.empty();
    }

    private static boolean isNew(Column column, Situation at) {
        return column.origin().filter(origin -> origin.change() == at.change()).isPresent();
    }

    private static boolean sameType(Column one, Column two) {
        return one.type().isPresent()
                && two.type().isPresent()
                && one.type().get().written().equalsIgnoreCase(two.type().get().written());
    }

    /** Whether the file gives the new column values, as one who copies them over does. */
    private static boolean filled(Column added, DropColumn drop, Chapter chapter) {
        return chapter.of(Update.class).stream()
                .anyMatch(at -> at.operation() instanceof Update update
                        && update.table().text().equals(drop.on().name().text())
                        && update.columns().stream().map(Identifier::text).anyMatch(added.name()::equals));
    }

    /** What the server drops with the column without being told to; with CASCADE, views as well. */
    private static Set<String> along(Table table, DropColumn drop, Situation at) {
        String column = drop.column().text();
        Set<String> along = new TreeSet<>();
        table.indexes().values().stream()
                .filter(index -> !index.constraint() && (index.holds(column) || index.computesWith(column)))
                .forEach(index -> along.add("index " + index.name()));
        table.constraints().values().stream()
                .filter(constraint -> constraint.on(column) || constraint.checks(column))
                .filter(constraint -> !constraint.isNotNull())
                .forEach(constraint -> along.add("constraint " + constraint.name()));
        if (drop.cascade()) {
            at.schema().leaningOn(table.name()).stream()
                    .filter(other -> other.defined()
                            .filter(query -> query.needs(table.name(), column))
                            .isPresent())
                    .forEach(view ->
                            along.add(view.kind().words() + " " + view.name().name()));
        }
        return along;
    }
}
