package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pieces of operations on whole tables. */
record TablePieces(Before before) {

    List<Piece> of(TableOperation operation) {
        if (operation instanceof CreateTable create) {
            return created(create);
        }
        if (operation instanceof CreateTableAs create) {
            List<Name> reads = create.query().map(Query::reads).orElse(List.of());
            List<Piece> pieces = new ArrayList<>(made(create.table(), create.ifNotExists()));
            pieces.add(Piece.of("create-table/as").with("read", before.names(reads)));
            return pieces;
        }
        if (operation instanceof DropTable drop) {
            return drop.tables().stream()
                    .flatMap(table -> dropped(before.name(table), drop))
                    .toList();
        }
        if (operation instanceof Truncate truncate) {
            return before.names(truncate.tables()).stream()
                    .flatMap(table -> truncated(table, truncate.cascade()))
                    .toList();
        }
        if (operation instanceof LockTable lock) {
            String shape = "lock-table/" + mode(lock.mode());
            return List.of(Piece.of(shape).with(Piece.TABLE, before.names(lock.tables())));
        }
        if (operation instanceof TableOperation.Action action) {
            RelationName table = before.name(action.on().name());
            List<Piece> pieces = new ArrayList<>(before.missing(action.on()));
            pieces.addAll(changed(action, table));
            return pieces;
        }
        return List.of(Piece.of("elsewhere"));
    }

    private List<Piece> made(Name table, boolean ifNotExists) {
        RelationName name = before.name(table);
        List<Piece> pieces = new ArrayList<>(Before.guarded(ifNotExists));
        pieces.addAll(Before.named(name.name()));
        if (before.table(name).isPresent() && !ifNotExists) {
            pieces.add(Piece.of("create-table/exists", name));
        }
        return pieces;
    }

    private List<Piece> created(CreateTable create) {
        List<Piece> pieces = new ArrayList<>(made(create.table(), create.ifNotExists()));
        create.columns().stream()
                .map(ColumnDefinition::name)
                .map(Identifier::text)
                .forEach(column -> pieces.addAll(Before.named(column)));
        Stream.concat(
                        create.constraints().stream(),
                        create.columns().stream().flatMap(column -> column.constraints().stream()))
                .map(Constraint::name)
                .flatMap(Optional::stream)
                .forEach(constraint -> pieces.addAll(Before.named(constraint.text())));
        if (create.columns().stream().anyMatch(column -> column.identity().isPresent())) {
            pieces.add(Piece.of("create-table/identity"));
        }
        pieces.add(Piece.of("create-table"));
        return pieces;
    }

    private Stream<Piece> dropped(RelationName name, DropTable drop) {
        List<Piece> pieces = new ArrayList<>(Before.guarded(drop.ifExists()));
        if (before.lacks(name)) {
            if (!drop.ifExists()) {
                pieces.add(Piece.of("drop-table/missing", name));
            }
            return pieces.stream();
        }
        if (!drop.cascade()) {
            before.schema()
                    .tablesPointingAt(name)
                    .forEach(by -> pieces.add(by(Piece.of("drop-table/referenced", name), by)));
        }
        pieces.add(Piece.of("drop-table", name));
        return pieces.stream();
    }

    private Stream<Piece> truncated(RelationName name, boolean cascade) {
        List<Table> pointing = before.schema().tablesPointingAt(name).toList();
        if (cascade) {
            return Stream.of(Piece.of("truncate/cascade", name)
                    .with("referencing", pointing.stream().map(Table::name).toList()));
        }
        return Stream.concat(
                pointing.stream()
                        .filter(by -> by.constraints().values().stream()
                                .anyMatch(constraint -> constraint.pointsTo(name) && constraint.enforced()))
                        .map(by -> by(Piece.of("truncate/referenced", name), by)),
                Stream.of(Piece.of("truncate", name)));
    }

    private static List<Piece> changed(TableOperation.Action action, RelationName table) {
        if (action instanceof RenameTable rename) {
            List<Piece> pieces = new ArrayList<>(Before.named(rename.to().text()));
            pieces.add(Piece.of("rename", table));
            return pieces;
        }
        if (action instanceof RebuildTable rebuild) {
            boolean unused = rebuild.extent().clause("unused columns").isPresent();
            boolean online = rebuild.extent().clause("online").isPresent();
            return List.of(Piece.of(unused ? "drop-unused-columns" : online ? "move/online" : "move", table));
        }
        return List.of(Piece.of("table-options", table));
    }

    /** The server's letters for the words of a mode. */
    private static String mode(String words) {
        return switch (words) {
            case "Row Share", "Share Update" -> "RS";
            case "Row Exclusive" -> "RX";
            case "Share" -> "S";
            case "Share Row Exclusive" -> "SRX";
            default -> "X";
        };
    }

    private static Piece by(Piece piece, Table other) {
        return piece.word("by", other.name().name());
    }
}
