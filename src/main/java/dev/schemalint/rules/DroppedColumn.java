package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A column and all its values gone for good. */
public final class DroppedColumn implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropColumn.class)) {
            if (at.operation() instanceof DropColumn drop
                    && at.inUse(drop.on().name())
                    && !at.isNewColumn(drop.on().name(), drop.column().text())
                    && !missing(drop, at)) {
                at.tableAtEnd(drop.on().name()).ifPresent(end -> verdicts.add(verdict(drop, at, end, chapter)));
            }
        }
        return verdicts;
    }

    private static boolean missing(DropColumn drop, Situation at) {
        return drop.ifExists()
                && at.table(drop.on().name())
                        .filter(table -> table.complete()
                                && table.column(drop.column().text()).isEmpty())
                        .isPresent();
    }

    private static Verdict verdict(DropColumn drop, Situation at, Table end, Chapter chapter) {
        String column = drop.column().text();
        if (end.column(column).isPresent()) {
            return Verdict.on(at).saying("again");
        }
        Optional<Table> now = at.table(drop.on().name());
        Optional<Column> other = now.flatMap(table -> table.column(column))
                .flatMap(gone -> end.columns().values().stream()
                        .filter(added -> isNew(added, at) && sameType(added, gone) && !filled(added, drop, chapter))
                        .findFirst());
        if (other.isPresent()) {
            return Verdict.on(at).saying("renamed").word("other", other.get().name());
        }
        Set<String> along = now.map(table -> along(table, drop, at)).orElse(Set.of());
        return along.isEmpty()
                ? Verdict.on(at)
                : Verdict.on(at).saying("along").word("along", String.join(", ", along));
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
                    .filter(other ->
                            other.defined().filter(query -> query.needs(column)).isPresent())
                    .forEach(view ->
                            along.add(view.kind().words() + " " + view.name().name()));
        }
        return along;
    }
}
