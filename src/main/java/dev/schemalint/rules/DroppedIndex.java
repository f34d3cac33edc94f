package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;

/** An index gone whose uniqueness or way to the rows no other index gives. */
public final class DroppedIndex implements OperationRule<DropIndex> {

    @Override
    public Optional<Verdict> judge(DropIndex drop, Situation at) {
        return drop.indexes().stream()
                .flatMap(name -> judge(name, drop, at).stream())
                .reduce((one, two) -> two.variant().equals("unique") ? two : one);
    }

    private static Optional<Verdict> judge(Name name, DropIndex drop, Situation at) {
        Optional<Table> now = drop.table().isPresent()
                ? drop.table().flatMap(at::table)
                : at.schema().tableOfIndex(name, at.session());
        if (at.end().tableOfIndex(name, at.session()).isPresent()
                || at.last().tableOfIndex(name, at.session()).isPresent()) {
            return Optional.empty();
        }
        Optional<Index> index = now.map(table -> table.indexes().get(name.text()));
        Verdict verdict = Verdict.on(at).word("index", name.text());
        if (now.isEmpty() || index.isEmpty()) {
            return Optional.of(verdict.lowered(Severity.NOTE));
        }
        Optional<Table> end = at.end().table(now.get().name());
        if (end.isEmpty() || !at.inUse(now.get().name()) || settled(index.get(), end.get(), now.get())) {
            return Optional.empty();
        }
        Verdict worded = verdict.word("table", now.get().name().name()).word("columns", columns(index.get()));
        if (index.get().unique()) {
            return Optional.of(worded.saying("unique"));
        }
        boolean named = !index.get().leadingColumns().isEmpty();
        return Optional.of(worded.saying(named ? "known" : Verdict.USUAL).lowered(Severity.NOTE));
    }

    private static String columns(Index index) {
        return index.keys().stream()
                .map(key -> key.column().map(Identifier::text).orElse("an expression"))
                .collect(Gathering.joined(", "));
    }

    /** Another index does the same, or a column of this one goes as well. */
    private static boolean settled(Index gone, Table end, Table now) {
        boolean columnGoes = now.columns().keySet().stream()
                .anyMatch(column -> (gone.holds(column) || gone.computesWith(column))
                        && end.column(column).isEmpty());
        return columnGoes
                || end.indexes().values().stream()
                        .anyMatch(other -> gone.unique() ? isAsUnique(other, gone) : isAsLong(other, gone));
    }

    private static boolean isAsUnique(Index other, Index gone) {
        List<String> columns = other.leadingColumns();
        return other.unique()
                && other.where().isEmpty()
                && !columns.isEmpty()
                && columns.size() == other.keys().size()
                && gone.leadingColumns().containsAll(columns);
    }

    private static boolean isAsLong(Index other, Index gone) {
        List<String> columns = gone.leadingColumns();
        return columns.size() == gone.keys().size()
                && other.method().equals(gone.method())
                && other.where().isEmpty()
                && other.leadingColumns().size() >= columns.size()
                && other.leadingColumns().subList(0, columns.size()).equals(columns);
    }
}
