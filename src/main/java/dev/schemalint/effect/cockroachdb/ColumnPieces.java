package dev.schemalint.effect.cockroachdb;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on one column. */
record ColumnPieces(Before before) {

    List<Piece> of(ColumnOperation operation) {
        RelationName table = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(List.of(before.schemaChange()));
        pieces.addAll(before.missing(operation.on()));
        if (operation instanceof AddColumn add) {
            pieces.addAll(added(add, table));
        } else if (operation instanceof DropColumn drop) {
            boolean gone = before.table(table)
                    .filter(Table::complete)
                    .filter(known -> known.column(drop.column().text()).isEmpty())
                    .isPresent();
            if (gone) {
                return drop.ifExists() ? List.of() : List.of(Piece.of("drop-column/missing", table));
            }
            boolean safe = before.setting("sql_safe_updates").orElse(false);
            pieces.add(Piece.of(safe ? "drop-column/safe-updates" : "drop-column", table));
        } else if (operation instanceof AlterColumnType alter) {
            pieces.addAll(typed(alter, table));
        } else if (operation instanceof SetNotNull set) {
            boolean already = before.column(table, set.column().text())
                    .flatMap(Column::notNull)
                    .orElse(false);
            pieces.add(Piece.of(already ? "alter-column" : "set-not-null", table));
        } else {
            pieces.add(Piece.of("alter-column", table));
        }
        return pieces;
    }

    private List<Piece> added(AddColumn add, RelationName table) {
        ColumnDefinition column = add.definition();
        if (before.column(table, column.name().text()).isPresent()) {
            return add.ifNotExists() ? List.of() : List.of(Piece.of("add-column/exists", table));
        }
        List<Piece> pieces = new ArrayList<>();
        boolean valued = column.defaultValue()
                .filter(value -> !(value instanceof NullValue))
                .isPresent();
        boolean filled = valued
                || column.generated().isPresent()
                || column.identity().isPresent()
                || column.type().map(TypeName::isSerial).orElse(false);
        pieces.add(Piece.of(
                filled ? "add-column/filled" : column.notNull() ? "add-column/not-null" : "add-column", table));
        for (Constraint constraint : column.constraints()) {
            if (constraint instanceof Unique) {
                pieces.add(Piece.of("add-unique", table));
            } else if (constraint instanceof Check && filled) {
                pieces.add(Piece.of("add-check", table));
            }
        }
        return pieces;
    }

    private List<Piece> typed(AlterColumnType alter, RelationName table) {
        String name = alter.column().text();
        Optional<TypeName> old = before.column(table, name).flatMap(Column::type);
        if (old.isEmpty()) {
            return List.of(Piece.of("alter-type/unknown", table));
        }
        if (alter.using().isEmpty() && isWider(old.get(), alter.type())) {
            return List.of(Piece.of("alter-type/wider", table));
        }
        List<Piece> pieces = new ArrayList<>();
        boolean inside = before.session().transaction().isPresent()
                && !before.setting("autocommit_before_ddl").orElse(false);
        if (inside) {
            pieces.add(Piece.of("alter-type/in-transaction", table));
        }
        before.table(table).stream()
                .flatMap(known -> known.indexes().values().stream())
                .filter(index -> index.holds(name))
                .map(Index::name)
                .findFirst()
                .ifPresent(index ->
                        pieces.add(Piece.of("alter-type/indexed", table).word("by", index)));
        boolean switchedOn =
                before.setting("enable_experimental_alter_column_type_general").orElse(false);
        pieces.add(Piece.of(switchedOn ? "alter-type/switched-on" : "alter-type", table));
        return pieces;
    }

    /** More room in the same form: a longer text, or a larger whole number. */
    private static boolean isWider(TypeName old, TypeName now) {
        if (old.isArray() || now.isArray()) {
            return old.name().equals(now.name()) && old.modifiers().equals(now.modifiers());
        }
        boolean texts = isText(old) && isText(now);
        boolean wholes = old.name().matches("int[248]") && now.name().matches("int[248]");
        if (wholes) {
            return now.name().compareTo(old.name()) >= 0;
        }
        if (!texts && !old.name().equals(now.name())) {
            return false;
        }
        return now.modifiers().isEmpty() || !old.modifiers().isEmpty() && number(now) >= number(old);
    }

    private static boolean isText(TypeName type) {
        return type.name().equals("text") || type.name().equals("varchar");
    }

    private static int number(TypeName type) {
        String digits = type.modifiers().get(0);
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
