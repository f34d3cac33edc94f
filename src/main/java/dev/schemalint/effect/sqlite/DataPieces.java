package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Explain;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Query;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pieces of statements that read and change rows. */
record DataPieces(Before before) {

    /** The clauses that not every version takes. */
    private static final List<String> NEWER = List.of(
            "window",
            "outer-join",
            "json-arrow",
            "materialized",
            "on conflict",
            "update-from",
            "returning",
            "nulls-order",
            "filter",
            "is-distinct");

    List<Piece> of(DataOperation operation) {
        List<Piece> pieces = new ArrayList<>();
        NEWER.stream()
                .filter(clause -> operation.extent().clause(clause).isPresent())
                .forEach(clause -> pieces.add(Piece.of("query/" + clause)));
        if (operation instanceof Select select) {
            pieces.add(Piece.of(select.query().reads().isEmpty() ? "select" : "select/table"));
            pieces.addAll(missing(select.query().reads()));
        } else if (operation instanceof Insert insert) {
            pieces.addAll(inserted(insert));
        } else if (operation instanceof Update update) {
            pieces.addAll(changed(update.table(), update.columns(), update.reads()));
            pieces.add(Piece.of(update.where().isEmpty() ? "update/all" : "update", before.name(update.table())));
        } else if (operation instanceof Delete delete) {
            pieces.addAll(changed(delete.table(), List.of(), delete.reads()));
            pieces.add(Piece.of(delete.where().isEmpty() ? "delete/all" : "delete", before.name(delete.table())));
        } else if (!(operation instanceof Explain)) {
            pieces.add(Piece.of("elsewhere"));
        }
        if (operation instanceof Update update && update.limited()
                || operation instanceof Delete delete && delete.limited()) {
            pieces.add(Piece.of("other")
                    .doubted("LIMIT stands there only where SQLite is built with SQLITE_ENABLE_UPDATE_DELETE_LIMIT"));
        }
        return pieces;
    }

    private List<Piece> inserted(Insert insert) {
        List<Piece> pieces = new ArrayList<>(changed(insert.table(), insert.columns(), insert.reads()));
        RelationName table = before.name(insert.table());
        pieces.add(Piece.of("insert", table));
        if (insert.query().isPresent()) {
            List<Name> reads = insert.query().map(Query::reads).orElse(List.of());
            pieces.addAll(missing(reads));
            pieces.add(Piece.of("insert/query", table)
                    .reading(reads.stream().map(before::name).toList()));
        }
        return pieces;
    }

    private List<Piece> changed(Name table, List<Identifier> columns, List<Name> reads) {
        RelationName name = before.name(table);
        List<Piece> pieces = new ArrayList<>(missing(reads));
        pieces.addAll(missing(List.of(table)));
        Optional<Table> known = before.schema().table(name);
        if (known.filter(Table::complete)
                .map(on -> columns.stream().anyMatch(column -> isNone(on, column)))
                .orElse(false)) {
            pieces.add(Piece.of("column/missing", name));
        }
        boolean fixed = known.filter(Table::isView).isPresent()
                && known.get().attachments().values().stream()
                        .noneMatch(attachment -> attachment.kind() == ObjectKind.TRIGGER);
        if (fixed) {
            pieces.add(Piece.of("change/view", name));
        }
        return pieces;
    }

    /** The rowid has a column's names without being one. */
    private static boolean isNone(Table table, Identifier column) {
        return table.column(column.text()).isEmpty() && !Definitions.ROWID.contains(column.text());
    }

    private List<Piece> missing(Collection<Name> names) {
        return names.stream()
                .filter(before::lacks)
                .map(name -> Piece.of("table/missing", before.name(name)))
                .toList();
    }
}
