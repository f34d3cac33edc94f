package dev.schemalint.story;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.operation.Operation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * What each operation does as a part of its statement: where all are carried out together, the statement decides whether it
 * is refused, whatever an operation would meet alone.
 *
 * @param atOnce what the statement does, where that is so
 * @param culprit the operation because of which it is refused, if it is
 */
record Parts(Optional<Effect> atOnce, Optional<Operation> culprit) {

    static Parts of(List<Operation> operations, Effects effects, Schema before, Session session) {
        Optional<Effect> atOnce = effects.atOnce(operations, before, session);
        Optional<Operation> culprit = atOnce.filter(Effect::refused)
                .map(whole -> operations.stream()
                        .filter(operation ->
                                effects.of(operation, before, session).why().equals(whole.why()))
                        .findFirst()
                        .orElse(operations.get(0)));
        return new Parts(atOnce, culprit);
    }

    /** The refusal of the statement is told of its culprit alone. */
    Effect effect(Operation operation, Effect alone) {
        if (atOnce.isEmpty()) {
            return alone;
        }
        Effect whole = atOnce.get();
        if (whole.refused()) {
            return culprit.filter(operation::equals).isPresent() ? whole : Effect.NONE;
        }
        return alone.accepted() == Accepted.NO && whole.accepted() != Accepted.NO
                ? Effect.NONE.by(whole.course())
                : alone;
    }

    boolean refused(Effect part) {
        return atOnce.orElse(part).refused();
    }
}
