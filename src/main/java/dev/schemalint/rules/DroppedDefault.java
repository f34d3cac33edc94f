package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.ColumnOperation.DropExpression;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Required columns that inserts of running code no longer get a value for; one finding for each statement. */
public final class DroppedDefault implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Map<Integer, Verdict> byStatement = new LinkedHashMap<>();
        for (Situation at : chapter.of(ColumnOperation.class)) {
            if (at.operation() instanceof DropExpression drop
                    && at.inUse(drop.on().name())) {
                byStatement.putIfAbsent(
                        at.number(),
                        Verdict.on(at)
                                .saying("expression")
                                .word("columns", drop.column().text()));
            }
            if (at.operation() instanceof ColumnOperation drop && takesDefault(drop) && leavesNothing(drop, at)) {
                String column = drop.column().text();
                Verdict verdict = Verdict.on(at).word("columns", column);
                byStatement.merge(
                        at.number(),
                        at.isNewColumn(drop.on().name(), drop.column()) ? verdict.saying("at-once") : verdict,
                        (one, two) -> one.word("columns", one.words().get("columns") + ", " + column));
            }
        }
        return List.copyOf(byStatement.values());
    }

    private static boolean takesDefault(ColumnOperation operation) {
        return operation instanceof DropDefault
                || operation instanceof DropIdentity
                || operation instanceof SetDefault set && set.value() instanceof NullValue;
    }

    private static boolean leavesNothing(ColumnOperation drop, Situation at) {
        Name table = drop.on().name();
        String column = drop.column().text();
        boolean nobodyFills = at.columnAtEnd(table, drop.column())
                .filter(known -> known.notNull().orElse(false)
                        && known.defaultValue()
                                .filter(value -> !(value instanceof NullValue))
                                .isEmpty()
                        && !known.identity()
                        && !known.generated())
                .isPresent();
        return nobodyFills && at.inUse(table) && (drop instanceof DropIdentity || !hadNone(at.table(table), column));
    }

    private static boolean hadNone(Optional<Table> table, String column) {
        return table.filter(Table::complete)
                .flatMap(known -> known.column(column))
                .filter(DroppedDefault::hasNone)
                .isPresent();
    }

    private static boolean hasNone(Column column) {
        return column.defaultValue().isEmpty() && column.sequence().isEmpty();
    }
}
