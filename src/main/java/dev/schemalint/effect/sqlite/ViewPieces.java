package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ViewOperation;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The pieces of operations on views. */
record ViewPieces(Before before) {

    List<Piece> of(ViewOperation operation) {
        if (operation instanceof CreateView create) {
            return created(create);
        }
        if (operation instanceof DropView drop && drop.what() == ObjectKind.VIEW) {
            return dropped(drop);
        }
        return List.of(Piece.of("elsewhere"));
    }

    private List<Piece> created(CreateView create) {
        RelationName name = before.name(create.view());
        if (create.ifNotExists() && before.schema().table(name).isPresent()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of("create-view", create.temporary() ? new RelationName(Before.TEMP, name.name()) : name));
        if (create.orReplace()) {
            pieces.add(Piece.of("create-view/or-replace", name));
        }
        if (!create.columns().isEmpty()) {
            pieces.add(Piece.of("create-view/columns", name));
        }
        if (!create.options().isEmpty()) {
            pieces.add(Piece.of("create-view/options", name));
        }
        if (create.query().reads().stream().anyMatch(before::lacks)) {
            pieces.add(Piece.of("create-view/missing", name));
        }
        if (before.taken(name) && (!create.temporary() || before.isTemporary(name))) {
            pieces.add(Piece.of("create-view/exists", name));
        }
        if (SystemTables.isReserved(name.name())) {
            pieces.add(Piece.of("name/reserved", name));
        }
        return pieces;
    }

    private List<Piece> dropped(DropView drop) {
        RelationName name = before.name(drop.views().get(0));
        List<Piece> pieces = new ArrayList<>();
        if (drop.cascade()) {
            pieces.add(Piece.of("drop/cascade", name));
        }
        if (drop.views().size() > 1) {
            pieces.add(Piece.of("drop/several", name));
        }
        if (before.lacks(name)) {
            if (!drop.ifExists()) {
                pieces.add(Piece.of("drop-view/missing", name));
            }
            return pieces;
        }
        if (before.schema()
                .table(name)
                .map((Table table) -> !table.isView() && table.origin().isPresent())
                .orElse(false)) {
            pieces.add(Piece.of("drop-view/table", name));
        }
        pieces.add(Piece.of("drop-view", name));
        return pieces;
    }
}
