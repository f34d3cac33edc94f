package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is wrong with a definition wherever it stands, in CREATE TABLE or in ADD COLUMN. */
final class Definitions {

    private static final Set<String> COLLATIONS = Set.of("binary", "nocase", "rtrim");
    private static final Set<String> STRICT_TYPES = Set.of("int", "integer", "real", "text", "blob", "any");

    /** The rowid has names that are no columns, and that expressions may use. */
    static final Set<String> ROWID = Set.of("rowid", "oid", "_rowid_");

    private Definitions() {}

    static List<Piece> of(ColumnDefinition column, RelationName table, boolean strict) {
        List<Piece> pieces = new ArrayList<>();
        if (strict && !column.type().map(Definitions::isStrict).orElse(false)) {
            pieces.add(Piece.of("column/strict-type", table));
        }
        if (column.defaultValue()
                .map(value -> Constants.readsRows(value, column.extent()))
                .orElse(false)) {
            pieces.add(Piece.of("column/default-of-column", table));
        }
        column.collation()
                .map(Name::text)
                .filter(collation -> !COLLATIONS.contains(collation.toLowerCase(Locale.ROOT)))
                .ifPresent(collation ->
                        pieces.add(Piece.of("other").doubted("the collation " + collation + " is not SQLite's own")));
        column.constraints().forEach(constraint -> pieces.addAll(of(constraint, table)));
        return pieces;
    }

    static List<Piece> of(Constraint constraint, RelationName table) {
        if (constraint instanceof ForeignKey key
                && !key.referencedColumns().isEmpty()
                && key.referencedColumns().size() != key.columns().size()) {
            return List.of(Piece.of("key/unequal", table));
        }
        return constraint instanceof Check check && holdsQuery(check.condition())
                ? List.of(Piece.of("check/subquery", table))
                : List.of();
    }

    /** Whether a sequence fills it, as the standard has it; AUTOINCREMENT is SQLite's own. */
    static boolean hasIdentity(ColumnDefinition column) {
        return column.identity().isPresent()
                && column.extent().clause("autoincrement").isEmpty();
    }

    static boolean holdsQuery(Expression expression) {
        boolean[] found = {false};
        expression.each(part -> found[0] |= part instanceof Subquery);
        return found[0];
    }

    /** The columns an expression names. */
    static List<String> columns(Expression expression) {
        List<String> columns = new ArrayList<>();
        expression.each(part -> {
            if (part instanceof ColumnReference reference) {
                columns.add(reference.column().text());
            }
        });
        return columns;
    }

    /** The same but for what stands in quotes: where no column has that name, it is a string. */
    static List<String> surelyColumns(Expression expression) {
        List<String> columns = new ArrayList<>();
        expression.each(part -> {
            if (part instanceof ColumnReference reference
                    && reference.column().parts().stream().noneMatch(Identifier::quoted)) {
                columns.add(reference.column().text());
            }
        });
        return columns;
    }

    /** Whether it names a column that the table, of which all is known, does not have. */
    static boolean namesMissing(Expression expression, Table table) {
        return table.complete()
                && surelyColumns(expression).stream()
                        .anyMatch(column ->
                                !ROWID.contains(column) && table.column(column).isEmpty());
    }

    private static boolean isStrict(TypeName type) {
        return STRICT_TYPES.contains(type.written().toLowerCase(Locale.ROOT));
    }
}
