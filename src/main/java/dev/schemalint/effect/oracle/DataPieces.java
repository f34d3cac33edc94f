package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Merge;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Name;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.List;

/** The pieces of statements that read and change rows. */
record DataPieces(Before before) {

    List<Piece> of(DataOperation operation) {
        boolean changes = operation instanceof Insert
                || operation instanceof Update
                || operation instanceof Delete
                || operation instanceof Merge;
        if (changes) {
            return operation.relation().map(this::changed).orElse(List.of());
        }
        return List.of(
                operation instanceof Select select
                        ? Piece.of("read")
                                .with("read", before.names(select.query().reads()))
                        : Piece.of("elsewhere"));
    }

    private List<Piece> changed(Name table) {
        RelationName name = before.name(table);
        List<Piece> pieces = new ArrayList<>();
        if (before.lacks(name)) {
            pieces.add(Piece.of("row/missing", name));
        }
        pieces.add(Piece.of("change", name));
        return pieces;
    }
}
