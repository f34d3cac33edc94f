package dev.schemalint.schema;

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
        return moved;
    }
}
