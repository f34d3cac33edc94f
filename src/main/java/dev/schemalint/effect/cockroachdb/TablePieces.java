package dev.schemalint.effect.cockroachdb;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The pieces of operations on whole tables. */
record TablePieces(Before before) {

    List<Piece> of(TableOperation operation) {
        if (operation instanceof LockTable) {
            return List.of(Piece.of("unsupported").word("what", "LOCK TABLE"));
        }
        List<Piece> pieces = new ArrayList<>(List.of(before.schemaChange()));
        if (operation instanceof CreateTable create) {
            pieces.addAll(made(create.table(), create.ifNotExists()));
            if (!create.inherits().isEmpty() || create.partitionOf().isPresent()) {
                pieces.add(Piece.of("unsupported").word("what", "inheritance of tables"));
            }
            if (Added.constraints(create).anyMatch(Exclusion.class::isInstance)) {
                pieces.add(Piece.of("unsupported").word("what", "exclusion constraints"));
            }
        } else if (operation instanceof CreateTableAs create) {
            List<Name> reads = create.query().map(Query::reads).orElse(List.of());
            pieces.addAll(made(create.table(), create.ifNotExists()));
            pieces.add(Piece.of("create-table/as").with("read", before.names(reads)));
        } else if (operation instanceof DropTable drop) {
            before.names(drop.tables()).forEach(table -> pieces.addAll(dropped(table, drop)));
        } else if (operation instanceof Truncate truncate) {
            before.names(truncate.tables()).forEach(table -> pieces.addAll(truncated(table, truncate)));
        } else if (operation instanceof TableOperation.Action action) {
            pieces.addAll(before.missing(action.on()));
        }
        return pieces;
    }

    private List<Piece> made(Name table, boolean ifNotExists) {
        RelationName name = before.name(table);
        return before.table(name).isPresent() && !ifNotExists
                ? List.of(Piece.of("create-table/exists", name))
                : List.of();
    }

    private List<Piece> dropped(RelationName name, DropTable drop) {
        if (before.lacks(name)) {
            return drop.ifExists() ? List.of() : List.of(Piece.of("drop-table/missing", name));
        }
        return drop.cascade()
                ? List.of()
                : before.schema()
                        .tablesPointingAt(name)
                        .filter(by -> !before.names(drop.tables()).contains(by.name()))
                        .map(by -> Piece.of("drop-table/referenced", name)
                                .word("by", by.name().name()))
                        .toList();
    }

    private List<Piece> truncated(RelationName name, Truncate truncate) {
        List<Table> pointing = before.schema()
                .tablesPointingAt(name)
                .filter(by -> !before.names(truncate.tables()).contains(by.name()))
                .toList();
        if (truncate.cascade()) {
            return List.of(Piece.of("truncate/cascade", name)
                    .with("referencing", pointing.stream().map(Table::name).toList()));
        }
        List<Piece> pieces = new ArrayList<>(List.of(Piece.of("truncate", name)));
        pointing.forEach(by -> pieces.add(
                Piece.of("truncate/referenced", name).word("by", by.name().name())));
        return pieces;
    }
}
