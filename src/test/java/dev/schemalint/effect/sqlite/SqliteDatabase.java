package dev.schemalint.effect.sqlite;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.util.Map;

/** A SQLite database of one version, and the session that changes it. */
record SqliteDatabase(Effects effects, Schema schema, Session session) {

    /** A database that holds nothing yet. */
    static SqliteDatabase ofVersion(String version) {
        return new SqliteDatabase(
                new SqliteEffects(Version.parse(version).orElseThrow()),
                Schema.ofNewDatabase(Dialect.SQLITE),
                Session.begunWith(Map.of(), Dialect.SQLITE));
    }

    /** A database of which nothing is known. */
    static SqliteDatabase unknown(String version) {
        return new SqliteDatabase(
                new SqliteEffects(Version.parse(version).orElseThrow()),
                Schema.empty(Dialect.SQLITE),
                Session.begunWith(Map.of(), Dialect.SQLITE));
    }

    /** The database after statements, of which those that are refused change nothing. */
    SqliteDatabase after(String sql) {
        SqliteDatabase database = this;
        for (Statement statement : read(sql)) {
            for (Operation operation : statement.operations()) {
                database = database.after(operation);
            }
        }
        return database;
    }

    /** What statements do in all. */
    Effect effect(String sql) {
        Effect whole = Effect.NONE;
        SqliteDatabase database = this;
        for (Statement statement : read(sql)) {
            for (Operation operation : statement.operations()) {
                whole = whole.and(effects.of(operation, database.schema, database.session));
                database = database.after(operation);
            }
        }
        return whole;
    }

    private SqliteDatabase after(Operation operation) {
        Origin origin = new Origin(source(""), operation.span(), 1, 0);
        boolean refused = effects.of(operation, schema, session).accepted() == Accepted.NO;
        return new SqliteDatabase(
                effects, refused ? schema : schema.after(operation, session, origin), session.after(operation));
    }

    private static Iterable<Statement> read(String sql) {
        return ScriptReader.read(source(sql), Dialect.SQLITE).statements();
    }

    private static SourceText source(String sql) {
        return SourceText.of("case.sql", sql);
    }
}
