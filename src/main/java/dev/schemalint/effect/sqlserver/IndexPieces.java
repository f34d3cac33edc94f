package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.IndexOperation.RenameTableIndex;
import dev.schemalint.operation.IndexOperation.SetIndexOptions;
import dev.schemalint.operation.IndexOperation.SetIndexVisibility;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pieces of operations on indexes. */
record IndexPieces(Before before) {

    private static final Set<String> OFFLINE_ONLY = Set.of("xml", "primary xml", "spatial");

    List<Piece> of(IndexOperation operation) {
        if (operation instanceof CreateIndex create) {
            return created(create);
        }
        if (operation instanceof DropIndex drop) {
            return drop.indexes().stream()
                    .flatMap(index -> dropped(drop, index))
                    .toList();
        }
        if (operation instanceof Reindex rebuild) {
            return rebuilt(rebuild);
        }
        if (operation instanceof RenameTableIndex rename) {
            return List.of(Piece.of("rename", before.name(rename.on().name())));
        }
        if (operation instanceof SetIndexVisibility set) {
            return List.of(Piece.of("disable-index", before.name(set.on().name())));
        }
        if (operation instanceof SetIndexOptions set) {
            return List.of(Piece.of("index-options", before.name(set.on().name())));
        }
        return List.of(Piece.of("elsewhere"));
    }

    private List<Piece> created(CreateIndex create) {
        RelationName table = before.name(create.table());
        String method = create.method()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .orElse("nonclustered");
        Optional<Index> same = index(table, create.name().map(Identifier::text).orElse(""));
        boolean replaces = Online.isOn(create.options(), "drop_existing");
        if (same.isPresent() && create.ifNotExists()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        if (create.concurrently()) {
            pieces.add(Piece.of("word/concurrently", table));
        }
        if (before.lacks(table)) {
            pieces.add(Piece.of("table/missing", table));
        }
        if (same.isPresent() && !replaces) {
            pieces.add(Piece.of("create-index/exists", table));
        }
        if (NeedingIndex.is(create, before.table(table))) {
            before.unfitOption()
                    .ifPresent(option -> pieces.add(
                            Piece.of("create-index/set-options", table).word("option", option)));
        }
        if (method.startsWith("clustered") && !replaces) {
            before.table(table)
                    .flatMap(Clustering::of)
                    .ifPresent(other -> pieces.add(
                            Piece.of("create-index/second-clustered", table).word("by", other)));
        }
        if (create.unique()) {
            pieces.add(Piece.of("create-index/unique", table));
        }
        pieces.addAll(manner(create.options(), "create-index", table));
        pieces.add(Piece.of(shape(method, Online.wanted(create.options())), table));
        return pieces;
    }

    private static String shape(String method, boolean online) {
        if (OFFLINE_ONLY.contains(method)) {
            return "create-index/offline-only";
        }
        return switch (method) {
            case "clustered" -> online ? "create-index/online" : "create-index/clustered";
            case "clustered columnstore" ->
                online ? "create-index/clustered-columnstore-online" : "create-index/clustered-columnstore";
            case "columnstore", "nonclustered columnstore" ->
                online ? "create-index/columnstore-online" : "create-index/columnstore";
            default -> online ? "create-index/online" : "create-index";
        };
    }

    private static List<Piece> manner(List<Option> options, String verb, RelationName table) {
        List<Piece> pieces = new ArrayList<>();
        if (Online.isOn(options, "resumable")) {
            pieces.add(Piece.of(verb + "/resumable", table));
        }
        if (Online.atLowPriority(options)) {
            pieces.add(Piece.of(verb + "/low-priority", table));
        }
        return pieces;
    }

    private Stream<Piece> dropped(DropIndex drop, Name index) {
        RelationName table = before.name(drop.table().orElse(index));
        if (drop.concurrently()) {
            return Stream.of(Piece.of("word/concurrently", table));
        }
        Optional<Table> known = before.table(table);
        Optional<Index> found = index(table, index.text());
        if (found.isEmpty() && known.filter(Table::complete).isPresent()) {
            return drop.ifExists() ? Stream.empty() : Stream.of(Piece.of("drop-index/missing", table));
        }
        if (found.filter(Index::constraint).isPresent()) {
            return Stream.of(Piece.of("drop-index/constraint", table));
        }
        boolean clustered = found.filter(Clustering::is).isPresent();
        String offline = clustered ? "drop-index/clustered" : "drop-index";
        Piece piece = Piece.of(Online.wanted(drop.manner()) ? "drop-index/online" : offline, table)
                .lettingPass(Online.letsPass(drop.manner()));
        return drop.manner().patience().isPresent()
                ? Stream.of(Piece.of("drop-index/low-priority", table), piece)
                : Stream.of(piece);
    }

    private List<Piece> rebuilt(Reindex rebuild) {
        RelationName table = before.name(rebuild.table().or(rebuild::name).orElseThrow());
        if (rebuild.concurrently()) {
            return List.of(Piece.of("word/concurrently", table));
        }
        boolean moves = rebuild.options().stream()
                .map(Option::name)
                .anyMatch(Set.of("reorganize", "resume", "pause", "abort")::contains);
        if (moves) {
            return List.of(Piece.of("reorganize-index", table));
        }
        List<Piece> pieces = manner(rebuild.options(), "rebuild-index", table);
        boolean online = Online.wanted(rebuild.options());
        List<String> indexes = rebuild.table().isPresent()
                ? rebuild.name().stream().map(Name::text).toList()
                : before.table(table).stream()
                        .flatMap(known -> known.indexes().keySet().stream())
                        .toList();
        pieces.add(Piece.of(online ? "rebuild-index/online" : "rebuild-index", table)
                .about(indexes));
        return pieces;
    }

    private Optional<Index> index(RelationName table, String name) {
        return before.table(table)
                .flatMap(known -> Optional.ofNullable(known.indexes().get(name)));
    }
}
