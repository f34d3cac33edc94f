package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on indexes. */
record IndexPieces(Before before) {

    private static final String ONLINE = "online";

    List<Piece> of(IndexOperation operation) {
        if (operation instanceof CreateIndex create) {
            return created(create);
        }
        if (operation instanceof DropIndex drop) {
            return drop.indexes().stream()
                    .flatMap(index -> dropped(drop, index).stream())
                    .toList();
        }
        if (operation instanceof Reindex rebuild) {
            return rebuilt(rebuild);
        }
        return List.of(Piece.of("ddl"));
    }

    private static boolean online(IndexOperation operation) {
        return operation.extent().clause(ONLINE).isPresent();
    }

    private List<Piece> created(CreateIndex create) {
        RelationName table = before.name(create.table());
        List<Piece> pieces = new ArrayList<>(Before.guarded(create.ifNotExists()));
        String name = create.name().map(Identifier::text).orElse("");
        pieces.addAll(Before.named(name));
        if (create.concurrently()) {
            pieces.add(Piece.of("concurrently", table));
        }
        if (before.lacks(table)) {
            pieces.add(Piece.of("table/missing", table));
        }
        Optional<Table> known = before.table(table);
        boolean same = known.map(there -> there.indexes().containsKey(name)).orElse(false);
        if (same) {
            if (!create.ifNotExists()) {
                pieces.add(Piece.of("create-index/exists", table));
            }
            return pieces;
        }
        known.flatMap(there -> alike(there, create))
                .ifPresent(other ->
                        pieces.add(Piece.of("create-index/same-columns", table).word("by", other)));
        if (create.unique()) {
            pieces.add(Piece.of("create-index/unique"));
        }
        boolean bitmap =
                create.method().filter(method -> method.text().equals("bitmap")).isPresent();
        if (bitmap) {
            pieces.add(Piece.of("create-index/bitmap"));
        }
        pieces.add(Piece.of(online(create) ? "create-index/online" : "create-index", table));
        return pieces;
    }

    /** A visible index of the same kind on the same columns in the same order. */
    private static Optional<String> alike(Table table, CreateIndex create) {
        boolean plain = create.method().isEmpty()
                && create.keys().stream().allMatch(key -> isPlain(key))
                && Option.value(create.options(), "indextype").isEmpty()
                && create.options().stream().noneMatch(option -> option.name().equals("invisible"));
        if (!plain) {
            return Optional.empty();
        }
        List<String> columns = columns(create.keys());
        return table.indexes().values().stream()
                .filter(index -> index.method().isEmpty()
                        && !index.constraint()
                        && index.keys().stream().allMatch(IndexPieces::isPlain)
                        && columns(index.keys()).equals(columns))
                .map(Index::name)
                .findFirst();
    }

    private static boolean isPlain(Key key) {
        return key.column().isPresent() && !key.descending();
    }

    private static List<String> columns(List<Key> keys) {
        return keys.stream()
                .flatMap(key -> key.column().stream())
                .map(Identifier::text)
                .toList();
    }

    private List<Piece> dropped(DropIndex drop, Name index) {
        List<Piece> pieces = new ArrayList<>(Before.guarded(drop.ifExists()));
        if (drop.concurrently()) {
            pieces.add(Piece.of("concurrently"));
        }
        Optional<Table> table = before.schema().tableOfIndex(index, before.session());
        Optional<Index> known = table.map(there -> there.indexes().get(index.text()));
        if (known.filter(Index::constraint).isPresent()) {
            pieces.add(Piece.of("drop-index/constraint", table.get().name()));
        }
        String shape = online(drop) ? "drop-index/online" : "drop-index";
        pieces.add(table.map(there -> Piece.of(shape, there.name())).orElseGet(() -> Piece.of(shape)));
        return pieces;
    }

    private List<Piece> rebuilt(Reindex rebuild) {
        String shape = online(rebuild) ? "rebuild-index/online" : "rebuild-index";
        Optional<Table> table = rebuild.name().flatMap(name -> before.schema().tableOfIndex(name, before.session()));
        Piece piece = table.map(there -> Piece.of(shape, there.name())).orElseGet(() -> Piece.of(shape));
        return List.of(piece.about(rebuild.name().stream().map(Name::text).toList()));
    }
}
