package dev.schemalint.effect.engines;

import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Known;
import dev.schemalint.operation.Operation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;

/** Stands in for engines of which no facts are kept yet: says that nothing is known. */
record UnknownEffects(String why) implements Effects {

    @Override
    public List<Known> known(Operation operation, Schema schema, Session session) {
        return List.of();
    }

    @Override
    public Effect of(Operation operation, Schema schema, Session session) {
        return Effect.unknown(why);
    }
}
