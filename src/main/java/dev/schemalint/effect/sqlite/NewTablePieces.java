package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pieces of a CREATE TABLE that lie in its columns and constraints. */
record NewTablePieces(Before before, CreateTable create, List<Piece> begun) {

    List<Piece> all() {
        RelationName name = begun.get(0).on().orElseThrow();
        List<Piece> pieces = new ArrayList<>(begun);
        if (create.what() == ObjectKind.VIRTUAL_TABLE) {
            pieces.add(Piece.of("create-table/virtual", name));
            return pieces;
        }
        boolean strict = has("strict");
        if (strict) {
            pieces.add(Piece.of("create-table/strict", name));
        }
        if (create.persistence() == Persistence.UNLOGGED) {
            pieces.add(Piece.of("create-table/unlogged", name));
        }
        Set<String> columns = new HashSet<>();
        for (ColumnDefinition column : create.columns()) {
            if (!columns.add(column.name().text())) {
                pieces.add(Piece.of("column/duplicate", name));
            }
            pieces.addAll(Definitions.of(column, name, strict));
            column.generated().ifPresent(generated -> {
                pieces.add(Piece.of("create-table/generated", name));
                if (Volatile.calls(generated.expression())) {
                    pieces.add(Piece.of("create-table/generated/random", name));
                }
                if (column.has(PrimaryKey.class)) {
                    pieces.add(Piece.of("create-table/generated/key", name));
                }
            });
            if (Definitions.hasIdentity(column)) {
                pieces.add(Piece.of("create-table/identity", name));
            }
        }
        create.constraints().forEach(constraint -> pieces.addAll(Definitions.of(constraint, name)));
        if (create.constraints().stream()
                .flatMap(constraint -> constraint.columns().stream())
                .map(Identifier::text)
                .anyMatch(column -> !columns.contains(column))) {
            pieces.add(Piece.of("key/no-column", name));
        }
        if (expressions()
                .flatMap(check -> Definitions.surelyColumns(check).stream())
                .anyMatch(column -> !columns.contains(column) && !Definitions.ROWID.contains(column))) {
            pieces.add(Piece.of("column/missing", name));
        }
        if (create.columns().stream().allMatch(column -> column.generated().isPresent())) {
            pieces.add(Piece.of("create-table/all-generated", name));
        }
        keys(pieces, name);
        return pieces;
    }

    /** What is computed from columns: checks and generated columns. */
    private Stream<Expression> expressions() {
        Stream<Expression> checks = Stream.concat(
                        create.columns().stream().flatMap(column -> column.constraints().stream()),
                        create.constraints().stream())
                .filter(Check.class::isInstance)
                .map(constraint -> ((Check) constraint).condition());
        return Stream.concat(
                checks,
                create.columns().stream()
                        .flatMap(column -> column.generated().stream())
                        .map(ColumnDefinition.Generated::expression));
    }

    private void keys(List<Piece> pieces, RelationName name) {
        long keys = Stream.concat(
                        create.columns().stream().flatMap(column -> column.constraints().stream()),
                        create.constraints().stream())
                .filter(PrimaryKey.class::isInstance)
                .count();
        if (keys > 1) {
            pieces.add(Piece.of("key/two", name));
        }
        if (keys == 0 && has("without rowid")) {
            pieces.add(Piece.of("key/missing", name));
        }
        if (create.columns().stream()
                .anyMatch(column -> column.extent().clause("autoincrement").isPresent() && !countsUp(column))) {
            pieces.add(Piece.of("key/autoincrement", name));
        }
    }

    private boolean countsUp(ColumnDefinition column) {
        return !has("without rowid")
                && column.type()
                        .map(type -> type.written().equalsIgnoreCase("integer"))
                        .orElse(false)
                && column.constraints().stream().anyMatch(Constraint.PrimaryKey.class::isInstance);
    }

    private boolean has(String option) {
        return create.options().stream().anyMatch(given -> given.name().equals(option));
    }
}
