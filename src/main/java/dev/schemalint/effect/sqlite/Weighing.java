package dev.schemalint.effect.sqlite;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts names to the facts of one piece: which database is locked, and which tables are read and written. */
final class Weighing {

    private final Before before;
    private final SortedMap<RelationName, Lock> locks = new TreeMap<>();
    private final SortedSet<RelationName> rewrites = new TreeSet<>();
    private final SortedSet<RelationName> scans = new TreeSet<>();
    private final SortedSet<RelationName> indexed = new TreeSet<>();
    private final SortedSet<String> rebuilt = new TreeSet<>();

    Weighing(Before before) {
        this.before = before;
    }

    Effect of(Piece piece, SqliteFact fact) {
        fact.lock()
                .flatMap(lock -> lock.in(before.hasWriteAheadLog()))
                .ifPresent(lock -> before.shared(piece).ifPresent(database -> locks.put(database, lock)));
        fact.work().forEach(work -> add(work, piece));
        return new Effect(
                fact.refusal().isPresent() ? Accepted.NO : Accepted.YES,
                fact.refusal(),
                Optional.empty(),
                Set.copyOf(fact.mayFail()),
                fact.allowedInTransaction(),
                locks,
                rewrites,
                new TreeSet<>(),
                scans,
                indexed,
                rebuilt,
                piece.unsettled());
    }

    private void add(SqliteWork work, Piece piece) {
        switch (work) {
            case SCAN -> piece.on().ifPresentOrElse(scans::add, this::scanAll);
            case SCAN_READ -> scans.addAll(piece.reads());
            case SCAN_REFERENCING -> scans.addAll(piece.reads());
            case SCAN_ALL -> scanAll();
            case INDEX -> piece.on().ifPresent(indexed::add);
            case REBUILD -> {
                rebuilt.addAll(piece.indexes());
                piece.on().ifPresent(indexed::add);
            }
            case REWRITE -> piece.on().ifPresent(rewrites::add);
            case REWRITE_ALL ->
                before.schema().tables().stream()
                        .filter(Weighing::holdsRows)
                        .forEach(table -> rewrites.add(table.name()));
        }
    }

    private void scanAll() {
        before.schema().tables().stream().filter(Weighing::holdsRows).forEach(table -> scans.add(table.name()));
    }

    private static boolean holdsRows(Table table) {
        return table.kind() == ObjectKind.TABLE;
    }
}
