package dev.schemalint.effect;

import dev.schemalint.operation.Operation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;

/** Predicts what operations do on one target. */
public interface Effects {

    /**
     * The effect of one operation.
     *
     * @param schema what the database holds before it
     * @param session the session that runs it
     */
    Effect of(Operation operation, Schema schema, Session session);

    /** The operations of one statement in the order in which the server carries them out. */
    default List<Operation> inOrder(List<Operation> operations) {
        return operations;
    }

    /** The facts that the effect is put together from. */
    List<Known> known(Operation operation, Schema schema, Session session);
}
