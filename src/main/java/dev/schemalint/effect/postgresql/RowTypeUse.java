package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.SetLogged;
import dev.schemalint.operation.TableOperation.SetUnlogged;
import dev.schemalint.schema.RelationName;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Rows that are stored in the columns of other tables cannot be written again, so their own tables cannot either. */
record RowTypeUse(Moment moment) {

    static final Refusal REFUSAL = SqlState.FEATURE_NOT_SUPPORTED.because("a column of another table holds rows of it");

    /** Whether an operation with this effect writes rows again that are kept elsewhere, too. */
    boolean forbids(Operation operation, Effect effect) {
        boolean rewriting = operation instanceof ColumnOperation
                || operation instanceof SetLogged
                || operation instanceof SetUnlogged;
        if (!rewriting) {
            return false;
        }
        Set<RelationName> written = new LinkedHashSet<>(effect.rewrites());
        if (operation instanceof AlterColumnType alter) {
            written.addAll(moment.family(moment.name(alter.on().name())));
        }
        if (operation instanceof AddColumn add && fills(add)) {
            written.addAll(moment.family(moment.name(add.on().name())));
        }
        return written.stream().anyMatch(this::isStoredElsewhere);
    }

    /** A default that is kept in one place for all rows counts, too. */
    private static boolean fills(AddColumn add) {
        return add.definition()
                .defaultValue()
                .map(value -> !(value instanceof NullValue))
                .orElse(false);
    }

    private boolean isStoredElsewhere(RelationName relation) {
        boolean inColumn = moment.schema().leaningOn(relation).stream()
                .flatMap(table -> table.columns().values().stream())
                .anyMatch(column -> column.rowOf().equals(Optional.of(relation)));
        Set<String> composites = moment.schema().rowUsers(relation);
        return inColumn
                || !composites.isEmpty()
                        && !new TypeAspects(moment)
                                .tablesWith(composites::contains)
                                .isEmpty();
    }
}
