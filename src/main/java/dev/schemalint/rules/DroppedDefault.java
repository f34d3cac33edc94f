package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A required column that inserts of running code no longer get a value for. */
public final class DroppedDefault implements OperationRule<DropDefault> {

    @Override
    public Optional<Verdict> judge(DropDefault drop, Situation at) {
        Name table = drop.on().name();
        Identifier column = drop.column();
        Optional<Column> end = at.tableAtEnd(table).flatMap(known -> known.column(column.text()));
        boolean nobodyFills = end.filter(known -> known.notNull().orElse(false)
                        && known.defaultValue().isEmpty()
                        && !known.identity()
                        && !known.generated())
                .isPresent();
        if (!nobodyFills || !at.inUse(table) || hadNone(at.table(table), column.text())) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at);
        return Optional.of(at.isNewColumn(table, column.text()) ? verdict.saying("at-once") : verdict);
    }

    private static boolean hadNone(Optional<Table> table, String column) {
        return table.filter(Table::complete)
                .flatMap(known -> known.column(column))
                .filter(known ->
                        known.defaultValue().isEmpty() && known.sequence().isEmpty())
                .isPresent();
    }
}
