package dev.schemalint.replay;

import dev.schemalint.dialect.Target;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A server that scripts are replayed on, with what differs from one kind of server to the next. */
interface Ground {

    Target target();

    Connection session();

    /** Whether rows, or the place it was tried in, are to blame for a refusal. */
    boolean saysNothing(String refusal);

    /** What the server has, a line for each thing: what it is, and what is said of it. */
    SortedMap<String, String> catalog() throws SQLException;

    /** What a schema holds, in the same lines. */
    FoldedCatalog folded(Schema schema);

    /** The code of an error, then its words. */
    String words(SQLException refused);

    default Schema newDatabase() {
        return Schema.ofNewDatabase(target().dialect());
    }

    default Session newSession() {
        return Session.begunWith(Map.of(), target().dialect());
    }

    /** Runs it; what is refused is undone. */
    default Optional<String> refusal(String sql) throws SQLException {
        Connection session = session();
        Optional<Savepoint> before = session.getAutoCommit() ? Optional.empty() : Optional.of(session.setSavepoint());
        try (java.sql.Statement statement = session.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException refused) {
            if (before.isPresent()) {
                session.rollback(before.get());
            }
            return Optional.of(words(refused));
        }
    }
}
