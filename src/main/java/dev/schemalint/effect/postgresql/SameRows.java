package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Effect;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * What the last INSERT of given rows did: scripts fill a table by hundreds of them, and of one and the same table, in the
 * same columns, with nothing changed between, the next does the same, whatever its values are.
 */
final class SameRows {

    private Optional<Known> last = Optional.empty();

    private record Known(Insert insert, Moment moment, Effect effect) {}

    Optional<Effect> of(Insert insert, Moment moment) {
        return last.isPresent() && isLike(insert, moment, last.get())
                ? Optional.of(last.get().effect())
                : Optional.empty();
    }

    /** The same schema and session on purpose: whether others hold the same would be the search that is saved here. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isLike(Insert insert, Moment moment, Known before) {
        return moment.schema() == before.moment().schema()
                && moment.session() == before.moment().session()
                && givesRows(insert)
                && same(insert.table(), before.insert().table())
                && same(insert.columns(), before.insert().columns());
    }

    /** Remembers it, unless the values decide where the rows go or whether they are taken. */
    Effect keep(Insert insert, Moment moment, Effect effect) {
        boolean plain = givesRows(insert)
                && moment.table(insert.table()).filter(SameRows::asksForValues).isEmpty();
        last = plain ? Optional.of(new Known(insert, moment, effect)) : Optional.empty();
        return effect;
    }

    private static boolean givesRows(Insert insert) {
        return insert.query().isEmpty()
                && insert.reads().isEmpty()
                && insert.locked().isEmpty();
    }

    private static boolean asksForValues(Table table) {
        return table.partitioned() || table.columns().values().stream().anyMatch(Column::generated);
    }

    private static boolean same(List<Identifier> one, List<Identifier> two) {
        if (one.size() != two.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).text().equals(two.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Name one, Name two) {
        return same(one.parts(), two.parts());
    }
}
