package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Subquery;
import java.util.ArrayList;
import java.util.List;

/** What a column's default may be, and what keeping it takes. */
final class Defaults {

    private Defaults() {}

    /** The lock on the sequences it counts with, and why it cannot be. */
    static List<Aspect> kept(Expression value, Moment moment) {
        List<Aspect> found = new ArrayList<>();
        found.add(Aspect.of("set-default/sequence")
                .with(Role.SEQUENCE, Sequences.named(value, moment))
                .unless(moment.judge(value).missing()));
        readRows(value, moment, found);
        return found;
    }

    /** A word without parentheses may be a function, too: that is no column. */
    private static void readRows(Expression value, Moment moment, List<Aspect> found) {
        if (value instanceof Subquery) {
            found.add(Aspect.of("default/subquery"));
        } else if (value instanceof ColumnReference reference
                && moment.catalogs()
                        .functions()
                        .named(reference.column().text())
                        .isEmpty()) {
            found.add(Aspect.of("default/column"));
        }
        value.children().forEach(child -> readRows(child, moment, found));
    }
}
