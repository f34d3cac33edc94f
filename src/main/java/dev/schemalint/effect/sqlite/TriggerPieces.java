package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of CREATE and DROP TRIGGER. What a trigger's body names need not be there. */
record TriggerPieces(Before before) {

    List<Piece> of(CreateTrigger create) {
        RelationName table = before.name(create.table());
        boolean exists = before.hasTrigger(create.name().text());
        if (create.ifNotExists() && exists) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>(List.of(Piece.of("create-trigger", table)));
        if (exists) {
            pieces.add(Piece.of("create-trigger/exists", table));
        }
        if (create.orReplace()) {
            pieces.add(Piece.of("create-trigger/or-replace", table));
        }
        if (before.lacks(table)) {
            pieces.add(Piece.of("table/missing", table));
        }
        if (SystemTables.isReserved(table.name())) {
            pieces.add(Piece.of("system-table", table));
        }
        if (create.inside().stream()
                .flatMap(statement -> statement.operations().stream())
                .filter(operation -> !(operation instanceof Select))
                .flatMap(operation -> operation.relation().stream())
                .anyMatch(relation -> relation.schema().isPresent())) {
            pieces.add(Piece.of("create-trigger/qualified", table));
        }
        Optional<Table> known = before.schema().table(table);
        boolean instead = create.timing().equals("INSTEAD OF");
        if (known.map(on -> on.isView() && !instead).orElse(false)) {
            pieces.add(Piece.of("create-trigger/on-view", table));
        }
        if (known.map(on -> !on.isView() && on.origin().isPresent() && instead).orElse(false)) {
            pieces.add(Piece.of("create-trigger/on-table", table));
        }
        return pieces;
    }

    List<Piece> of(DropObject drop) {
        boolean missing = before.schema().complete()
                && !before.hasTrigger(drop.names().get(0).text());
        if (missing) {
            return drop.ifExists() ? List.of() : List.of(Piece.of("drop-trigger/missing"));
        }
        return List.of(Piece.of("drop-trigger"));
    }
}
