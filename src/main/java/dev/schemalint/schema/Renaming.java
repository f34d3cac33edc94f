package dev.schemalint.schema;

import dev.schemalint.operation.ObjectKind;
import java.util.function.UnaryOperator;

/** Gives a relation another name; whoever leans on it follows. */
final class Renaming {

    private Renaming() {}

    static Schema of(Schema schema, RelationName from, UnaryOperator<RelationName> to) {
        if (schema.table(from).isEmpty()) {
            return schema;
        }
        RelationName renamed = to.apply(from);
        Table table = schema.table(from).get();
        Schema moved = schema.without(from).with(table.named(renamed).afterRename(from, renamed));
        for (Table other : schema.leaningOn(from)) {
            moved = moved.with(other.afterRename(from, renamed));
        }
        return table.kind() == ObjectKind.SEQUENCE ? owned(moved, from, renamed) : moved;
    }

    private static Schema owned(Schema schema, RelationName from, RelationName to) {
        Schema changed = schema;
        for (Table table : schema.tables()) {
            if (table.sequences().anyMatch(from::equals)) {
                changed = changed.with(table.countingWith(from, to));
            }
        }
        return changed;
    }
}
