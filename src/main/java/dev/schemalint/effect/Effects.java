package dev.schemalint.effect;

import dev.schemalint.operation.Operation;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Predicts what operations do on one target. */
public interface Effects {

    /**
     * The effect of one operation.
     *
     * @param schema what the database holds before it
     * @param session the session that runs it
     */
    Effect of(Operation operation, Schema schema, Session session);

    /** The locks it has when no row stands against it, where what is told is that filled tables refuse it. */
    default SortedMap<RelationName, Lock> locksOncePast(Operation operation, Schema schema, Session session) {
        return of(operation, schema, session).locks();
    }

    /** The operations of one statement in the order in which the server carries them out. */
    default List<Operation> inOrder(List<Operation> operations) {
        return operations;
    }

    /** What of an operation stays in the database; servers read some clauses and then forget them. */
    default Optional<Operation> kept(Operation operation) {
        return Optional.of(operation);
    }

    /** The facts that the effect is put together from. */
    List<Known> known(Operation operation, Schema schema, Session session);

    /**
     * What the operations of one statement do in all.
     *
     * @param each what each of them does by itself
     * @param before what the database held before the first of them
     */
    default Effect together(List<Operation> operations, List<Effect> each, Schema before, Session session) {
        Effect whole = Effect.NONE;
        for (Effect effect : each) {
            whole = whole.and(effect);
        }
        return whole;
    }

    /**
     * What a statement does whose operations are carried out together, so that one may need what another brings; nothing
     * where each is carried out by itself.
     */
    default Optional<Effect> atOnce(List<Operation> operations, Schema before, Session session) {
        return Optional.empty();
    }

    /** What the server has of its own, where facts tell it: a limit, or an error of that release. */
    default Optional<String> trait(String name) {
        return Optional.empty();
    }

    /** The database after a statement, with what is to be remembered of how it was carried out. */
    default Schema remembered(List<Operation> operations, Effect whole, Schema after) {
        return after;
    }

    /** Whether nothing but the operations decides what a statement leaves, however the server carries it out. */
    default boolean replaysPlainly() {
        return false;
    }
}
