package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pieces of ADD COLUMN, which touches no row: what would need one to be touched is refused. */
record AddColumnPieces(Before before, RelationName table) {

    List<Piece> of(AddColumn add) {
        ColumnDefinition column = add.definition();
        Optional<Table> known = before.schema().table(table);
        List<Piece> pieces = new ArrayList<>(List.of(piece("add-column")));
        if (add.ifNotExists()) {
            pieces.add(piece("add-column/if-not-exists"));
        }
        if (known.flatMap(on -> on.column(column.name().text())).isPresent()) {
            pieces.add(piece("column/exists"));
        }
        pieces.addAll(Definitions.of(column, table, known.map(Table::strict).orElse(false)));
        if (column.has(PrimaryKey.class)) {
            pieces.add(piece("add-column/primary-key"));
        }
        if (column.has(Unique.class)) {
            pieces.add(piece("add-column/unique"));
        }
        if (Definitions.hasIdentity(column)) {
            pieces.add(piece("create-table/identity"));
        }
        if (column.has(Check.class)) {
            pieces.add(piece("add-column/check"));
        }
        if (namesMissing(column, known)) {
            pieces.add(piece("column/missing"));
        }
        pieces.addAll(column.generated().isPresent() ? generated(column) : filled(column));
        return pieces;
    }

    private List<Piece> generated(ColumnDefinition column) {
        List<Piece> pieces = new ArrayList<>(List.of(piece("add-column/generated")));
        if (column.generated().orElseThrow().kind() == Kind.STORED) {
            pieces.add(piece("add-column/generated/stored"));
        }
        if (column.has(NotNull.class)) {
            pieces.add(piece("add-column/generated/not-null"));
        }
        return pieces;
    }

    /** What the rows that are there get for a value. */
    private List<Piece> filled(ColumnDefinition column) {
        List<Piece> pieces = new ArrayList<>();
        Optional<Expression> value = column.defaultValue().filter(given -> !(given instanceof NullValue));
        if (value.isEmpty() && column.has(NotNull.class)) {
            pieces.add(piece("add-column/not-null"));
        }
        if (value.filter(BooleanValue.class::isInstance).isPresent()) {
            pieces.add(piece("add-column/default/boolean"));
        }
        if (value.map(given -> !Constants.is(given, column.extent())).orElse(false)) {
            pieces.add(piece("add-column/default/computed"));
        }
        if (value.isPresent() && column.has(ForeignKey.class)) {
            if (before.enforcesForeignKeys().isEmpty()) {
                pieces.add(piece("add-column").unsettled("whether the connection enforces foreign keys"));
            } else if (before.enforcesForeignKeys().get()) {
                pieces.add(piece("add-column/references/default"));
            }
        }
        return pieces;
    }

    /** Whether its CHECK or expression names a column that is not there. */
    private boolean namesMissing(ColumnDefinition column, Optional<Table> known) {
        Stream<Expression> checks = column.constraints().stream()
                .filter(Check.class::isInstance)
                .map(constraint -> ((Check) constraint).condition());
        Stream<Expression> expressions =
                Stream.concat(checks, column.generated().map(ColumnDefinition.Generated::expression).stream());
        return known.filter(Table::complete)
                .map(on -> expressions
                        .flatMap(expression -> Definitions.columns(expression).stream())
                        .anyMatch(name -> !name.equals(column.name().text())
                                && on.column(name).isEmpty()))
                .orElse(false);
    }

    private Piece piece(String shape) {
        return Piece.of(shape, table);
    }
}
