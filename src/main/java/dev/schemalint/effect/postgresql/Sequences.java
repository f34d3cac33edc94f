package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the sequences that an expression counts with. */
final class Sequences {

    private static final Set<String> FUNCTIONS = Set.of("nextval", "setval", "currval", "pg_get_serial_sequence");

    private Sequences() {}

    static List<RelationName> named(Expression expression, Moment moment) {
        List<RelationName> found = new ArrayList<>();
        expression.each(part -> {
            if (part instanceof Call call
                    && FUNCTIONS.contains(call.function().text())
                    && !call.arguments().isEmpty()
                    && constant(call.arguments().get(0)) instanceof StringValue name) {
                found.add(moment.name(name(name.text(), call.function().span())));
            }
        });
        return found;
    }

    /** The table in the {@code table.column} of OWNED BY. */
    static Optional<RelationName> ownerIn(String column, Moment moment) {
        int end = column.lastIndexOf('.');
        return end < 0 ? Optional.empty() : Optional.of(moment.name(name(column.substring(0, end), new Span(0, 0))));
    }

    /** The name of the type that a column really has, which a serial only abbreviates. */
    static String counted(TypeName type) {
        return switch (type.name()) {
            case "smallserial" -> "int2";
            case "serial" -> "int4";
            case "bigserial" -> "int8";
            default -> type.name();
        };
    }

    /** Whether the sequence fills an identity column, which cannot do without it. */
    static boolean ofIdentity(RelationName sequence, Moment moment) {
        return ofColumns(sequence, moment).anyMatch(Column::identity);
    }

    /** The columns that a sequence was made for. */
    static Stream<Column> ofColumns(RelationName sequence, Moment moment) {
        return moment.schema().tables().stream()
                .flatMap(table -> table.columns().values().stream())
                .filter(column -> column.sequence().equals(Optional.of(sequence)));
    }

    /** The relation that a text names. */
    static RelationName relation(String text, Moment moment) {
        return moment.name(name(text, new Span(0, 0)));
    }

    private static Expression constant(Expression value) {
        return value instanceof Cast cast ? constant(cast.value()) : value;
    }

    /** The name in the string, which stands where the call stands. */
    private static Name name(String text, Span place) {
        List<Identifier> parts = new ArrayList<>();
        for (String part : text.strip().split("\\.")) {
            parts.add(new Identifier(part.replace("\"", ""), part.startsWith("\""), place));
        }
        return new Name(parts);
    }
}
