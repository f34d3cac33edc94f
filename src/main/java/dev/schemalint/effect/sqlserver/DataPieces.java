package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Merge;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of statements that read and change rows. */
record DataPieces(Before before) {

    List<Piece> of(DataOperation operation) {
        if (operation instanceof Insert insert) {
            return changed("insert", insert.table(), insert.reads());
        }
        if (operation instanceof Update update) {
            return changed(verb(update.where(), update.reads(), update.limited()), update.table(), update.reads());
        }
        if (operation instanceof Delete delete) {
            return changed(verb(delete.where(), delete.reads(), delete.limited()), delete.table(), delete.reads());
        }
        if (operation instanceof Merge merge) {
            return changed("change", merge.table(), merge.reads());
        }
        return operation instanceof Select select
                ? List.of(Piece.of("read")
                        .with("read", before.names(select.query().reads())))
                : List.of(Piece.of("elsewhere"));
    }

    /** One statement that locks very many rows comes to lock the table. */
    private static String verb(Optional<Expression> where, List<Name> reads, boolean limited) {
        boolean all =
                !limited && reads.isEmpty() && where.map(Expression::alwaysTrue).orElse(true);
        return all ? "change-every-row" : "change";
    }

    private List<Piece> changed(String shape, Name table, List<Name> reads) {
        List<Piece> pieces = new ArrayList<>();
        if (before.lacks(before.name(table))) {
            pieces.add(Piece.of("row/missing", before.name(table)));
        }
        Optional<String> unfit = before.unfitOption();
        if (unfit.isPresent()) {
            before.indexThatNeedsOptions(before.name(table))
                    .ifPresent(index -> pieces.add(Piece.of("row/set-options", before.name(table))
                            .word("option", unfit.get())
                            .word("by", index)));
        }
        if (!before.isTemporary(before.name(table))) {
            pieces.add(Piece.of(shape, before.name(table)));
        }
        if (!reads.isEmpty()) {
            pieces.add(Piece.of("read").with("read", before.names(reads)));
        }
        return pieces;
    }
}
