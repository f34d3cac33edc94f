package dev.schemalint.story;

import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what was there before a migration with what its way back leaves. What was never seen is not missed, and is
 * left over only if the migration itself made it.
 *
 * @param before the way forward
 * @param between the two ways
 * @param after the way back
 */
record Reversal(Schema before, Schema between, Schema after) {

    List<Difference> differences() {
        Set<RelationName> names = new TreeSet<>();
        before.tables().forEach(table -> names.add(table.name()));
        after.tables().forEach(table -> names.add(table.name()));
        List<Difference> differences = new ArrayList<>();
        for (RelationName name : names) {
            Optional<Table> was = before.table(name);
            Optional<Table> is = after.table(name);
            if (was.isPresent() && is.isEmpty()) {
                differences.add(new Difference(Kind.MISSING, words(was.get())));
            } else if (was.isEmpty()
                    && between.table(name).isPresent()
                    && is.filter(Table::complete).isPresent()) {
                differences.add(new Difference(Kind.LEFT_OVER, words(is.get())));
            } else if (!was.equals(is)) {
                Table empty = Table.neverSeen(name);
                compare(was.orElse(empty), between.table(name).orElse(empty), is.orElse(empty), differences);
            }
        }
        return differences;
    }

    private static void compare(Table was, Table between, Table is, List<Difference> differences) {
        String table = is.name().name();
        parts("column " + table + ".", was.columns(), made(between), is.columns(), differences);
        parts("constraint ", named(was), named(between), named(is), differences);
        parts("index ", alone(was), alone(between), alone(is), differences);
        parts("", was.attachments(), between.attachments(), is.attachments(), differences);
        for (Column column : is.columns().values()) {
            boolean unheard =
                    column.origin().isEmpty() && was.column(column.name()).isEmpty();
            if (unheard && column.notNull().orElse(false)) {
                differences.add(new Difference(Kind.CHANGED, "column " + table + "." + column.name()));
            }
        }
        for (Column old : was.columns().values()) {
            boolean cameBack = between.column(old.name()).isEmpty();
            is.column(old.name())
                    .filter(column -> !alike(old, cameBack ? withoutAid(old, column) : column))
                    .ifPresent(column ->
                            differences.add(new Difference(Kind.CHANGED, "column " + table + "." + column.name())));
        }
    }

    /** The columns but those that were there all along, and that no script read so far told of. */
    private static Map<String, Column> made(Table table) {
        Map<String, Column> columns = new TreeMap<>(table.columns());
        columns.values().removeIf(column -> column.origin().isEmpty());
        return columns;
    }

    /** The constraints but NOT NULL, which the columns tell of. */
    private static Map<String, KnownConstraint> named(Table table) {
        Map<String, KnownConstraint> constraints = new TreeMap<>(table.constraints());
        constraints.values().removeIf(constraint -> constraint.definition() instanceof NotNull);
        return constraints;
    }

    /** The indexes that are not part of a constraint. */
    private static Map<String, Index> alone(Table table) {
        Map<String, Index> indexes = new TreeMap<>(table.indexes());
        indexes.values().removeIf(Index::constraint);
        return indexes;
    }

    private static void parts(
            String what, Map<String, ?> was, Map<String, ?> between, Map<String, ?> is, List<Difference> differences) {
        for (String name : new TreeSet<>(was.keySet())) {
            if (!is.containsKey(name)) {
                differences.add(new Difference(Kind.MISSING, what + name));
            }
        }
        for (String name : new TreeSet<>(is.keySet())) {
            if (!was.containsKey(name) && between.containsKey(name)) {
                differences.add(new Difference(Kind.LEFT_OVER, what + name));
            }
        }
    }

    /** A required column comes back to a table with rows only with a default, whether it had one or not. */
    private static Column withoutAid(Column old, Column column) {
        boolean aid = old.notNull().orElse(false) && column.notNull().orElse(false) && !hasDefault(old);
        return aid ? column.withDefault(Optional.empty()) : column;
    }

    /** Whether two columns of one name agree in all that is known of both. */
    private static boolean alike(Column old, Column column) {
        return agree(old.type().map(Reversal::plain), column.type().map(Reversal::plain))
                && agree(old.type().map(TypeName::modifiers), column.type().map(TypeName::modifiers))
                && agree(old.notNull(), column.notNull())
                && (old.type().isEmpty() || column.type().isEmpty() || hasDefault(old) == hasDefault(column));
    }

    /** Where its values come from, the default says. */
    private static String plain(TypeName type) {
        return switch (type.name()) {
            case "smallserial" -> "int2";
            case "serial" -> "int4";
            case "bigserial" -> "int8";
            default -> type.name();
        };
    }

    /** DEFAULT NULL says nothing. */
    private static boolean hasDefault(Column column) {
        return column.defaultValue()
                .filter(value -> !(value instanceof NullValue))
                .isPresent();
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> two) {
        return one.isEmpty() || two.isEmpty() || one.equals(two);
    }

    private static String words(Table table) {
        return table.kind().words() + " " + table.name().name();
    }
}
