package dev.schemalint.effect.sqlite;

import dev.schemalint.schema.RelationName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing a statement does: the shape that facts are kept under, and to what it is done.
 *
 * @param on the relation it is done to
 * @param reads the relations that its query reads
 * @param indexes the existing indexes it is about
 * @param doubt why it cannot be told whether it is accepted
 * @param unsettled what the choice of the shape depends on and the scripts do not tell
 */
record Piece(
        String shape,
        Optional<RelationName> on,
        List<RelationName> reads,
        Set<String> indexes,
        Optional<String> doubt,
        List<String> unsettled) {

    Piece {
        reads = List.copyOf(reads);
        indexes = Set.copyOf(indexes);
        unsettled = List.copyOf(unsettled);
    }

    static Piece of(String shape) {
        return new Piece(shape, Optional.empty(), List.of(), Set.of(), Optional.empty(), List.of());
    }

    static Piece of(String shape, RelationName relation) {
        return new Piece(shape, Optional.of(relation), List.of(), Set.of(), Optional.empty(), List.of());
    }

    Piece reading(Collection<RelationName> relations) {
        return new Piece(shape, on, List.copyOf(relations), indexes, doubt, unsettled);
    }

    Piece about(Collection<String> existing) {
        return new Piece(shape, on, reads, Set.copyOf(existing), doubt, unsettled);
    }

    Piece doubted(String why) {
        return new Piece(shape, on, reads, indexes, Optional.of(why), unsettled);
    }

    Piece unsettled(String why) {
        return new Piece(shape, on, reads, indexes, doubt, List.of(why));
    }
}
