package dev.schemalint.schema;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every relation is a type, too: finds the one that a type is named like. */
final class RowTypes {

    /** Built-in types whose names are words that people give to tables; the server finds the type first. */
    private static final Set<String> WORDS = Set.of(
            "bit",
            "box",
            "char",
            "circle",
            "date",
            "interval",
            "json",
            "line",
            "money",
            "name",
            "path",
            "point",
            "polygon",
            "record",
            "text",
            "time",
            "timestamp",
            "xml");

    private RowTypes() {}

    static Optional<RelationName> of(TypeName type, Schema schema, Session session) {
        if (type.schema().isEmpty() && WORDS.contains(type.name())) {
            return Optional.empty();
        }
        List<Identifier> parts = new ArrayList<>();
        type.schema().ifPresent(name -> parts.add(new Identifier(name, false, type.span())));
        parts.add(new Identifier(type.name(), false, type.span()));
        return schema.table(new Name(parts), session).map(Table::name);
    }

    /** The table with this column, whose type was just said. */
    static Table typed(Table table, String column, TypeName type, Schema schema, Session session) {
        Optional<RelationName> relation = of(type, schema, session);
        return relation.isEmpty() ? table : table.change(column, known -> known.holdingRowsOf(relation));
    }
}
