package dev.schemalint.effect.cockroachdb;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on indexes. */
record IndexPieces(Before before) {

    List<Piece> of(IndexOperation operation) {
        if (operation instanceof Reindex) {
            return List.of(Piece.of("unsupported").word("what", "REINDEX, and no need of it"));
        }
        List<Piece> pieces = new ArrayList<>(List.of(before.schemaChange()));
        if (operation instanceof CreateIndex create) {
            RelationName table = before.name(create.table());
            if (before.lacks(table)) {
                pieces.add(Piece.of("table/missing", table));
            }
            boolean exists = create.name()
                    .flatMap(name ->
                            before.table(table).map(known -> known.indexes().containsKey(name.text())))
                    .orElse(false);
            if (exists) {
                return create.ifNotExists() ? List.of() : List.of(Piece.of("create-index/exists", table));
            }
            if (create.unique()) {
                pieces.add(Piece.of("create-index/unique"));
            }
            pieces.add(Piece.of("create-index", table));
        } else if (operation instanceof DropIndex drop) {
            drop.indexes().forEach(index -> pieces.add(dropped(drop, index)));
        }
        return pieces;
    }

    private Piece dropped(DropIndex drop, Name name) {
        Optional<Table> table = drop.table()
                .map(before::name)
                .flatMap(before::table)
                .or(() -> before.schema().tableOfIndex(name, before.session()));
        Optional<Index> index =
                table.flatMap(known -> Optional.ofNullable(known.indexes().get(name.text())));
        boolean keeps = index.filter(Index::constraint).isPresent() && !drop.cascade();
        String shape = keeps ? "drop-index/unique" : "drop-index";
        return table.map(known -> Piece.of(shape, known.name())).orElseGet(() -> Piece.of(shape));
    }
}
