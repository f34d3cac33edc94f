package dev.schemalint.effect.manual;

import dev.schemalint.operation.Operation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;

/** Takes operations of one engine apart into the shapes that its facts are kept under. */
public interface Pieces {

    /** What the operation does, on what the database holds before it; nothing where it does nothing of note. */
    List<Piece> of(Operation operation, Schema schema, Session session);
}
