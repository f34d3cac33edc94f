package dev.schemalint.effect.sqlite;

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

/** Predicts what operations do on SQLite: each is taken apart into pieces, and the facts of each are put together. */
public final class SqliteEffects implements Effects {

    private final SqliteFacts facts;

    public SqliteEffects(Version version) {
        this.facts = SqliteFacts.of(version);
    }

    @Override
    public Effect of(Operation operation, Schema schema, Session session) {
        if (operation instanceof SyntaxError error) {
            return Effect.refused("syntax error: " + error.expected() + " expected, not " + error.found());
        }
        if (operation instanceof Unread unread) {
            return Effect.unknown(unread.reason());
        }
        Before before = new Before(schema, session);
        Effect whole = Effect.NONE;
        for (Piece piece : new Pieces(before).of(operation)) {
            whole = whole.and(of(piece, before));
        }
        return whole;
    }

    @Override
    public List<Known> known(Operation operation, Schema schema, Session session) {
        if (operation instanceof NotUnderstood) {
            return List.of();
        }
        return new Pieces(new Before(schema, session))
                .of(operation).stream()
                        .flatMap(piece -> facts.of(piece.shape()).stream())
                        .distinct()
                        .map(fact -> new Known(fact.shape(), fact.words(), fact.source()))
                        .toList();
    }

    private Effect of(Piece piece, Before before) {
        if (piece.doubt().isPresent()) {
            return Effect.unknown(piece.doubt().get());
        }
        Optional<SqliteFact> fact = facts.of(piece.shape());
        return fact.map(known -> new Weighing(before).of(piece, known))
                .orElseGet(() -> Effect.refused(facts.unknownHere(piece.shape())));
    }
}
