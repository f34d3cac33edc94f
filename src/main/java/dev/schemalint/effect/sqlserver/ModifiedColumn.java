package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ALTER COLUMN changes: the column as it is said again, held against the one there was. */
record ModifiedColumn(Before before, RelationName table, ModifyColumn modify) {

    List<Piece> pieces() {
        String name = modify.column().text();
        Optional<Table> known = before.table(table);
        Optional<Column> old = known.flatMap(there -> there.column(name));
        if (old.isEmpty() && known.filter(Table::complete).isPresent()) {
            return List.of(Piece.of("drop-column/missing", table));
        }
        ColumnDefinition definition = modify.definition();
        TypeChange change = TypeChange.between(old.flatMap(Column::type), definition.type());
        boolean collates = definition.collation().isPresent()
                && old.map(column -> !column.collation()
                                .equals(definition.collation().map(Name::text)))
                        .orElse(true);
        List<Piece> pieces = new ArrayList<>();
        Needs.of(before, table, name)
                .filter(need -> stands(need, change))
                .forEach(need -> pieces.add(
                        Piece.of("alter-column/" + need.kind().id(), table).word("by", need.name())));
        if (Online.wanted(modify.on().manner())) {
            pieces.add(Piece.of("alter-column/online", table));
            return pieces;
        }
        if (definition.notNull() && !old.flatMap(Column::notNull).orElse(false)) {
            Piece piece = Piece.of("alter-column/not-null", table);
            pieces.add(
                    old.flatMap(Column::notNull).isPresent()
                            ? piece
                            : piece.unsettled("whether " + name + " let nulls in before"));
        }
        pieces.add(shape(change, name));
        if (collates && change != TypeChange.UNKNOWN) {
            pieces.add(Piece.of("alter-column/collation", table));
        }
        return pieces;
    }

    private Piece shape(TypeChange change, String name) {
        return switch (change) {
            case NONE, WIDER -> Piece.of("alter-column/metadata", table);
            case SHORTER -> Piece.of("alter-column/shorter", table);
            case OTHER -> Piece.of("alter-column/type", table);
            case LARGE ->
                Piece.of("alter-column/type", table)
                        .unsettled("whether the server writes every row for a type of (max)");
            case UNKNOWN -> Piece.of("alter-column/type", table).unsettled("which type " + name + " had before");
        };
    }

    /** A longer text may still stand in an index and a check; a change of NULL alone is in nobody's way. */
    private static boolean stands(Needs.Need need, TypeChange change) {
        boolean tolerant = change == TypeChange.NONE || change == TypeChange.UNKNOWN;
        return switch (need.kind()) {
            case COMPUTED_COLUMN, VIEW -> !tolerant;
            case DEFAULT_CONSTRAINT -> change == TypeChange.OTHER;
            case INDEX, CHECK, KEY, STATISTICS -> change == TypeChange.OTHER || change == TypeChange.SHORTER;
            case FOREIGN_KEY -> !tolerant;
        };
    }

    /** How a type differs from the one before. */
    enum TypeChange {
        NONE,
        /** Room for more, without another form of what is there. */
        WIDER,
        SHORTER,
        /** From a limited length to (max). */
        LARGE,
        OTHER,
        UNKNOWN;

        static TypeChange between(Optional<TypeName> from, Optional<TypeName> to) {
            if (from.isEmpty() || to.isEmpty()) {
                return UNKNOWN;
            }
            TypeName old = from.get();
            TypeName fresh = to.get();
            if (!old.name().equals(fresh.name())) {
                return OTHER;
            }
            if (modifiers(old).equals(modifiers(fresh))) {
                return NONE;
            }
            boolean varies = old.name().startsWith("var") || old.name().equals("nvarchar");
            if (!varies) {
                return OTHER;
            }
            if (modifiers(fresh).equals("max")) {
                return LARGE;
            }
            if (modifiers(old).equals("max")) {
                return OTHER;
            }
            return length(fresh) >= length(old) ? WIDER : SHORTER;
        }

        private static String modifiers(TypeName type) {
            String written = String.join(",", type.modifiers()).toLowerCase(java.util.Locale.ROOT);
            boolean length = type.name().endsWith("char") || type.name().endsWith("binary");
            return written.isEmpty() && length ? "1" : written;
        }

        private static int length(TypeName type) {
            String digits = modifiers(type);
            return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
        }
    }
}
