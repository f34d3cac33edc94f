package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pieces of operations on indexes. */
record IndexPieces(Before before) {

    private static final String AUTOMATIC = "sqlite_autoindex_";
    private static final Set<String> COLLATIONS = Set.of("binary", "nocase", "rtrim");

    List<Piece> of(IndexOperation operation) {
        if (operation instanceof CreateIndex create) {
            return created(create);
        }
        if (operation instanceof DropIndex drop) {
            return dropped(drop);
        }
        return operation instanceof Reindex reindex ? rebuilt(reindex) : List.of(Piece.of("alter/other"));
    }

    private List<Piece> created(CreateIndex create) {
        RelationName table = before.name(create.table());
        Optional<RelationName> name =
                create.name().map(Identifier::text).map(text -> new RelationName(table.schema(), text));
        List<Piece> pieces = new ArrayList<>();
        if (before.lacks(table)) {
            pieces.add(Piece.of("table/missing", table));
        }
        if (create.ifNotExists() && name.flatMap(before::index).isPresent()) {
            return pieces;
        }
        if (SystemTables.isReserved(table.name())) {
            pieces.add(Piece.of("system-table", table));
        }
        if (name.map(before::taken).orElse(false)) {
            pieces.add(Piece.of("create-index/exists", table));
        }
        if (name.map(RelationName::name).map(SystemTables::isReserved).orElse(false)) {
            pieces.add(Piece.of("name/reserved", table));
        }
        Optional<Table> known = before.schema().table(table);
        if (known.map(Table::isView).orElse(false)) {
            pieces.add(Piece.of("create-index/view", table));
        }
        if (known.map(on -> on.kind() == ObjectKind.VIRTUAL_TABLE).orElse(false)) {
            pieces.add(Piece.of("create-index/virtual", table));
        }
        pieces.addAll(clauses(create, table));
        pieces.addAll(keys(create, table, known));
        pieces.add(Piece.of("create-index", table));
        return pieces;
    }

    private static List<Piece> clauses(CreateIndex create, RelationName table) {
        List<Piece> pieces = new ArrayList<>();
        if (create.unique()) {
            pieces.add(Piece.of("create-index/unique", table));
        }
        if (create.concurrently()) {
            pieces.add(Piece.of("create-index/concurrently", table));
        }
        if (!create.include().isEmpty()) {
            pieces.add(Piece.of("create-index/include", table));
        }
        if (create.method().isPresent()) {
            pieces.add(Piece.of("create-index/method", table));
        }
        if (create.only()) {
            pieces.add(Piece.of("alter/only", table));
        }
        if (create.keys().stream().anyMatch(key -> key.nullsFirst().isPresent())) {
            pieces.add(Piece.of("create-index/nulls-first", table));
        }
        return pieces;
    }

    private static List<Piece> keys(CreateIndex create, RelationName table, Optional<Table> known) {
        List<Piece> pieces = new ArrayList<>();
        List<Expression> expressions =
                create.keys().stream().flatMap(key -> key.expression().stream()).toList();
        if (!expressions.isEmpty()) {
            pieces.add(Piece.of("create-index/expression", table));
        }
        List<Expression> all =
                Stream.concat(expressions.stream(), create.where().stream()).toList();
        if (all.stream().anyMatch(Volatile::calls)) {
            pieces.add(Piece.of("create-index/random", table));
        }
        if (all.stream().anyMatch(Volatile::asksNow)) {
            pieces.add(Piece.of("create-index/now", table));
        } else if (all.stream().anyMatch(Volatile::tellsTime)) {
            pieces.add(Piece.of("create-index/time", table));
        }
        if (all.stream().anyMatch(Definitions::holdsQuery)) {
            pieces.add(Piece.of("create-index/subquery", table));
        }
        create.keys().stream()
                .flatMap(key -> key.collation().stream())
                .map(Name::text)
                .filter(collation -> !COLLATIONS.contains(collation))
                .forEach(collation ->
                        pieces.add(Piece.of("other").doubted("the collation " + collation + " is not SQLite's own")));
        boolean missing = known.filter(Table::complete)
                .map(on -> Stream.concat(
                                        columns(create, false),
                                        expressions.stream()
                                                .flatMap(expression -> Definitions.columns(expression).stream()))
                                .anyMatch(column -> on.column(column).isEmpty())
                        || create.where()
                                .map(where -> Definitions.namesMissing(where, on))
                                .orElse(false))
                .orElse(false);
        if (missing) {
            pieces.add(Piece.of("column/missing", table));
        }
        boolean string = known.filter(Table::complete)
                .map(on -> columns(create, true)
                        .anyMatch(column -> on.column(column).isEmpty()))
                .orElse(false);
        if (string) {
            pieces.add(Piece.of("create-index/string", table));
        }
        return pieces;
    }

    private static Stream<String> columns(CreateIndex create, boolean quoted) {
        return create.keys().stream()
                .flatMap(key -> key.column().stream())
                .filter(column -> column.quoted() == quoted)
                .map(Identifier::text);
    }

    private List<Piece> dropped(DropIndex drop) {
        RelationName index = before.name(drop.indexes().get(0));
        Optional<Table> table = before.tableOf(index);
        List<Piece> pieces = new ArrayList<>();
        if (drop.concurrently()) {
            pieces.add(Piece.of("drop-index/concurrently"));
        }
        if (drop.cascade()) {
            pieces.add(Piece.of("drop/cascade"));
        }
        if (drop.indexes().size() > 1) {
            pieces.add(Piece.of("drop/several"));
        }
        if (index.name().startsWith(AUTOMATIC)) {
            pieces.add(Piece.of("drop-index/constraint"));
        } else if (table.isEmpty() && before.schema().complete()) {
            if (!drop.ifExists()) {
                pieces.add(Piece.of("drop-index/missing"));
            }
            return pieces;
        }
        pieces.add(table.map(on -> Piece.of("drop-index", on.name())).orElseGet(() -> Piece.of("drop-index")));
        return pieces;
    }

    /** The name may be that of a table, an index or a collation; without one, all indexes are built again. */
    private List<Piece> rebuilt(Reindex reindex) {
        boolean plain = !reindex.concurrently() && reindex.options().isEmpty();
        if (!plain) {
            return List.of(Piece.of("reindex/other"));
        }
        if (reindex.name().isEmpty()) {
            return List.of(Piece.of("reindex")
                    .about(before.schema().tables().stream()
                            .flatMap(table -> Indexes.named(table).stream())
                            .toList()));
        }
        RelationName name = before.name(reindex.name().get());
        Optional<Table> table = before.schema().table(name);
        if (table.isPresent()) {
            return List.of(Piece.of("reindex", name).about(Indexes.named(table.get())));
        }
        if (before.tableOf(name).isPresent()) {
            return List.of(
                    Piece.of("reindex", before.tableOf(name).get().name()).about(List.of(name.name())));
        }
        boolean unheard = before.schema().complete() && !COLLATIONS.contains(name.name());
        return List.of(unheard ? Piece.of("reindex/missing") : Piece.of("reindex"));
    }
}
