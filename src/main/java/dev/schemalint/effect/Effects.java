package dev.schemalint.effect;

import dev.schemalint.operation.Operation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;

/** Predicts what operations do on one target. */
public interface Effects {

    /**
     * The effect of one operation.
     *
     * @param schema what the database holds before it
     * @param session the session that runs it
     */
    Effect of(Operation operation, Schema schema, Session session);
}
