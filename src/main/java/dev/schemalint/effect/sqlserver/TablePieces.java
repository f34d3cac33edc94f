package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pieces of operations on whole tables. */
record TablePieces(Before before) {

    List<Piece> of(TableOperation operation) {
        if (operation instanceof CreateTable create) {
            return created(create);
        }
        if (operation instanceof CreateTableAs create) {
            List<Name> reads = create.query().map(Query::reads).orElse(List.of());
            return List.of(
                    Piece.of("create-table/as", before.name(create.table())).with("read", before.names(reads)));
        }
        if (operation instanceof DropTable drop) {
            return drop.tables().stream()
                    .flatMap(table -> dropped(before.name(table), drop.ifExists()))
                    .toList();
        }
        if (operation instanceof Truncate truncate) {
            return before.names(truncate.tables()).stream()
                    .flatMap(this::truncated)
                    .toList();
        }
        if (operation instanceof TableOperation.Action action) {
            RelationName table = before.name(action.on().name());
            return Stream.concat(before.missing(action.on()), changed(action, table))
                    .toList();
        }
        return List.of(Piece.of("elsewhere"));
    }

    private List<Piece> created(CreateTable create) {
        RelationName name = before.name(create.table());
        boolean there = before.table(name).isPresent();
        if (there && create.ifNotExists()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of("create-table", name));
        if (there && !before.isTemporary(name)) {
            pieces.add(Piece.of("create-table/exists", name));
        }
        create.columns().forEach(column -> before.counted(column, name).forEach(pieces::add));
        Stream.concat(
                        create.constraints().stream(),
                        create.columns().stream().flatMap(column -> column.constraints().stream()))
                .filter(ForeignKey.class::isInstance)
                .map(key -> before.name(((ForeignKey) key).referenced()))
                .filter(referenced -> !referenced.equals(name))
                .forEach(referenced ->
                        pieces.add(Piece.of("new-table/foreign-key").with("referenced", List.of(referenced))));
        return pieces;
    }

    private Stream<Piece> dropped(RelationName name, boolean ifExists) {
        if (before.lacks(name)) {
            return ifExists ? Stream.empty() : Stream.of(Piece.of("drop-table/missing", name));
        }
        Stream<Piece> against = Stream.concat(
                before.schema().tablesPointingAt(name).map(by -> by(Piece.of("drop-table/referenced", name), by)),
                before.boundViews(name).map(by -> by(Piece.of("drop/schemabound", name), by)));
        return Stream.concat(against, Stream.of(Piece.of("drop-table", name)));
    }

    private Stream<Piece> truncated(RelationName name) {
        return Stream.concat(
                before.schema().tablesPointingAt(name).map(by -> by(Piece.of("truncate/referenced", name), by)),
                Stream.of(Piece.of("truncate", name)));
    }

    private Stream<Piece> changed(TableOperation.Action action, RelationName table) {
        if (action instanceof RenameTable) {
            return Stream.concat(
                    before.boundViews(table).map(by -> by(Piece.of("rename/schemabound", table), by)),
                    Stream.of(Piece.of("rename", table)));
        }
        if (action instanceof RebuildTable) {
            boolean online = Online.wanted(action.on().manner());
            return Stream.of(Piece.of(online ? "rebuild-table/online" : "rebuild-table", table));
        }
        return Stream.of(Piece.of(action instanceof SetTableSchema ? "move-to-schema" : "table-options", table));
    }

    private static Piece by(Piece piece, Table other) {
        return piece.word("by", other.name().name());
    }
}
