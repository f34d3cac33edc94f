package dev.schemalint.effect.manual;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Known;
import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.operation.NotUnderstood.SyntaxError;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.Operation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;

/** Predicts what operations do on an engine that is known from its manual: each is taken apart into pieces with facts. */
public final class ManualEffects implements Effects {

    /** Stands for the edition of a target that names none. */
    public static final String NO_EDITION = "unsaid";

    private final ManualFacts facts;
    private final LockTable locks;
    private final Pieces pieces;

    /**
     * @param engine the folder of its tables, {@code effects.tsv} and {@code locks.tsv}
     */
    public ManualEffects(String engine, Version version, String edition, Pieces pieces) {
        this.facts = ManualFacts.of(engine, version, edition);
        this.locks = LockTable.of(engine);
        this.pieces = pieces;
    }

    @Override
    public Effect of(Operation operation, Schema schema, Session session) {
        if (operation instanceof SyntaxError error) {
            return Effect.refused("syntax error: " + error.expected() + " expected, not " + error.found());
        }
        if (operation instanceof Unread unread) {
            return Effect.unknown(unread.reason());
        }
        Effect whole = Effect.NONE;
        for (Piece piece : pieces.of(operation, schema, session)) {
            whole = whole.and(of(piece));
        }
        return whole;
    }

    @Override
    public List<Known> known(Operation operation, Schema schema, Session session) {
        if (operation instanceof NotUnderstood) {
            return List.of();
        }
        return pieces.of(operation, schema, session).stream()
                .flatMap(piece -> facts.of(piece.shape()).stream())
                .distinct()
                .map(fact -> new Known(fact.shape(), fact.words(), fact.source()))
                .toList();
    }

    private Effect of(Piece piece) {
        if (piece.doubt().isPresent()) {
            return Effect.unknown(piece.doubt().get());
        }
        Optional<ManualFact> fact = facts.of(piece.shape());
        return fact.map(known -> new Weighing(locks).of(piece, known))
                .orElseGet(() -> Effect.refused(facts.unknownHere(piece.shape())));
    }
}
