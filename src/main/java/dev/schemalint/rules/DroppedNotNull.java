package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column that may be null from now on, which running code has never met. */
public final class DroppedNotNull implements OperationRule<DropNotNull> {

    @Override
    public Optional<Verdict> judge(DropNotNull drop, Situation at) {
        Name table = drop.on().name();
        String column = drop.column().text();
        boolean wasRequired =
                at.column(table, drop.column()).flatMap(Column::notNull).orElse(true);
        boolean stays = has(at.end(), table, column, at) && has(at.last(), table, column, at);
        return wasRequired && stays && at.inUse(table) && !at.isNewColumn(table, drop.column())
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }

    /** Whether the column is there, and may still be null. */
    private static boolean has(Schema schema, Name table, String column, Situation at) {
        return schema.table(at.resolve(table))
                .flatMap(known -> known.column(column))
                .filter(known -> !known.notNull().orElse(false))
                .isPresent();
    }
}
