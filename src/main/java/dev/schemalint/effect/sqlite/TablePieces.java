package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on whole tables. */
record TablePieces(Before before) {

    List<Piece> of(TableOperation operation) {
        if (operation instanceof CreateTable create) {
            List<Piece> pieces = made(create.table(), create.persistence(), create.ifNotExists());
            return pieces.isEmpty() ? pieces : new NewTablePieces(before, create, pieces).all();
        }
        if (operation instanceof CreateTableAs create) {
            List<Piece> pieces = made(create.table(), create.persistence(), create.ifNotExists());
            if (!pieces.isEmpty()) {
                List<Name> reads = create.query().map(Query::reads).orElse(List.of());
                pieces.add(Piece.of("create-table/as", pieces.get(0).on().orElseThrow())
                        .reading(reads.stream().map(before::name).toList()));
                reads.stream()
                        .filter(before::lacks)
                        .forEach(name -> pieces.add(Piece.of("table/missing", before.name(name))));
            }
            return pieces;
        }
        if (operation instanceof DropTable drop) {
            return dropped(drop);
        }
        if (operation instanceof RenameTable rename) {
            return renamed(rename);
        }
        return operation instanceof TableOperation.Action
                ? List.of(Piece.of("alter/other"))
                : List.of(Piece.of("elsewhere"));
    }

    /** None where IF NOT EXISTS finds the name taken by another table. */
    private List<Piece> made(Name table, Persistence persistence, boolean ifNotExists) {
        RelationName name = before.name(table);
        boolean temporary = persistence == Persistence.TEMPORARY;
        if (ifNotExists && before.schema().table(name).isPresent() && (!temporary || before.isTemporary(name))) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of("create-table", temporary ? new RelationName(Before.TEMP, name.name()) : name));
        if (before.taken(name) && (!temporary || before.isTemporary(name))) {
            pieces.add(Piece.of("create-table/exists", name));
        }
        if (SystemTables.isReserved(name.name())) {
            pieces.add(Piece.of("name/reserved", name));
        }
        return pieces;
    }

    private List<Piece> dropped(DropTable drop) {
        RelationName name = before.name(drop.tables().get(0));
        List<Piece> pieces = new ArrayList<>();
        if (drop.cascade()) {
            pieces.add(Piece.of("drop/cascade", name));
        }
        if (drop.tables().size() > 1) {
            pieces.add(Piece.of("drop/several", name));
        }
        if (before.lacks(name)) {
            if (!drop.ifExists()) {
                pieces.add(Piece.of("drop-table/missing", name));
            }
            return pieces;
        }
        if (SystemTables.isReserved(name.name())) {
            pieces.add(Piece.of("system-table", name));
        }
        if (before.schema().table(name).map(Table::isView).orElse(false)) {
            pieces.add(Piece.of("drop-table/view", name));
        }
        pieces.add(Piece.of("drop-table", name));
        List<RelationName> pointing = pointingAt(name);
        if (before.enforcesForeignKeys().orElse(false) && !pointing.isEmpty()) {
            pieces.add(Piece.of("drop-table/referenced", name).reading(pointing));
        }
        return pieces;
    }

    private List<RelationName> pointingAt(RelationName name) {
        return before.schema().tablesPointingAt(name).map(Table::name).toList();
    }

    private List<Piece> renamed(RenameTable rename) {
        RelationName name = before.name(rename.on().name());
        List<Piece> pieces = altered(before, rename.on(), false);
        pieces.add(Piece.of("rename-table", name));
        if (before.taken(new RelationName(name.schema(), rename.to().text()))) {
            pieces.add(Piece.of("rename-table/exists", name));
        }
        if (SystemTables.isReserved(rename.to().text())) {
            pieces.add(Piece.of("name/reserved", name));
        }
        if (!before.altersAsOfOld() && before.hasBroken()) {
            pieces.add(Piece.of("broken-dependents", name));
        }
        return pieces;
    }

    /** What stands against altering something at all. */
    static List<Piece> altered(Before before, Altered on, boolean itsColumns) {
        RelationName name = before.name(on.name());
        List<Piece> pieces = new ArrayList<>();
        if (on.ifExists()) {
            pieces.add(Piece.of("alter/if-exists", name));
        }
        if (on.only()) {
            pieces.add(Piece.of("alter/only", name));
        }
        if (SystemTables.isReserved(name.name())) {
            pieces.add(Piece.of("system-table", name));
        }
        if (before.lacks(name)) {
            pieces.add(Piece.of("table/missing", name));
        }
        Optional<ObjectKind> kind = before.schema().table(name).map(Table::kind);
        if (kind.equals(Optional.of(ObjectKind.VIEW))) {
            pieces.add(Piece.of("alter/view", name));
        }
        if (itsColumns && kind.equals(Optional.of(ObjectKind.VIRTUAL_TABLE))) {
            pieces.add(Piece.of("alter/virtual", name));
        }
        return pieces;
    }
}
