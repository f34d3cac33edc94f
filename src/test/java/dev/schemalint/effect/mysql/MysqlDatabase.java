package dev.schemalint.effect.mysql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A MySQL or MariaDB database of one version, and the session that changes it. */
record MysqlDatabase(Dialect dialect, Effects effects, Schema schema, Session session) {

    /** A database that holds nothing yet. */
    static MysqlDatabase empty(Dialect dialect, String version) {
        Effects effects = new MysqlEffects(dialect, Version.parse(version).orElseThrow());
        return new MysqlDatabase(dialect, effects, Schema.ofNewDatabase(dialect), Session.begunWith(Map.of()));
    }

    /** A database of which nothing is known. */
    static MysqlDatabase unknown(Dialect dialect, String version) {
        Effects effects = new MysqlEffects(dialect, Version.parse(version).orElseThrow());
        return new MysqlDatabase(dialect, effects, Schema.empty(dialect), Session.begunWith(Map.of()));
    }

    /** The database after statements that are no part of what is judged. */
    MysqlDatabase after(String sql) {
        MysqlDatabase database = this;
        for (Statement statement : read(sql)) {
            database = database.run(statement).database();
        }
        return database;
    }

    /** What the statement does in all. */
    Effect effect(String sql) {
        Effect whole = Effect.NONE;
        MysqlDatabase database = this;
        for (Statement statement : read(sql)) {
            Run run = database.run(statement);
            whole = run.effect();
            database = run.database();
        }
        return whole;
    }

    private record Run(Effect effect, MysqlDatabase database) {}

    private Run run(Statement statement) {
        Schema known = schema;
        Session open = session;
        List<Effect> each = new ArrayList<>();
        for (Operation operation : effects.inOrder(statement.operations())) {
            each.add(effects.of(operation, known, open));
            Origin origin = new Origin(source(""), operation.span(), 1, 0);
            Optional<Operation> kept = effects.kept(operation);
            if (kept.isPresent()) {
                known = known.after(kept.get(), open, origin);
            }
            open = open.after(operation);
        }
        Effect whole = effects.together(effects.inOrder(statement.operations()), each, schema, session);
        Schema after = effects.remembered(statement.operations(), whole, known);
        return new Run(whole, new MysqlDatabase(dialect, effects, whole.refused() ? schema : after, open));
    }

    private Iterable<Statement> read(String sql) {
        return ScriptReader.read(source(sql), dialect).statements();
    }

    private static SourceText source(String sql) {
        return SourceText.of("case.sql", sql);
    }
}
