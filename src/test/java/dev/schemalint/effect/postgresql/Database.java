package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database of one version, and the session that changes it. */
record Database(Effects effects, Schema schema, Session session) {

    private static final Pattern PART = Pattern.compile("(?m)^-- from (\\d+)$");

    /** The database that every measured case starts from. */
    static Database measured(Version version) throws IOException {
        String base = Files.readString(MeasuredCase.FOLDER.resolve("base.sql"));
        return new Database(effects(version), Schema.ofNewDatabase(), Session.begunWith(Map.of()))
                .after(partsFor(version, base));
    }

    /** A database of which nothing is known. */
    static Database postgres(String version) {
        return new Database(effects(Version.parse(version).orElseThrow()), Schema.empty(), Session.begunWith(Map.of()));
    }

    private static Effects effects(Version version) {
        return EffectsCatalog.of(
                new Target("postgresql:" + version, Dialect.POSTGRESQL, version, Optional.empty(), Optional.empty()));
    }

    private static String partsFor(Version version, String base) {
        Matcher part = PART.matcher(base);
        while (part.find()) {
            if (!version.atLeast(Version.parse(part.group(1)).orElseThrow())) {
                return base.substring(0, part.start());
            }
        }
        return base;
    }

    /** The database after statements that are no part of what is judged. */
    Database after(String sql) {
        Database database = this;
        for (Statement statement : read(sql)) {
            for (Operation operation : effects.inOrder(statement.operations())) {
                database = database.after(operation);
            }
        }
        return database;
    }

    /** What statements do in all. */
    Effect effect(String sql) {
        Effect whole = Effect.NONE;
        Database database = this;
        for (Statement statement : read(sql)) {
            Database before = database;
            List<Operation> operations = effects.inOrder(statement.operations());
            List<Effect> each = new ArrayList<>();
            for (Operation operation : operations) {
                each.add(effects.of(operation, database.schema, database.session));
                database = database.after(operation);
            }
            whole = whole.and(effects.together(operations, each, before.schema, before.session));
        }
        return whole;
    }

    private Database after(Operation operation) {
        Origin origin = new Origin(source(""), operation.span(), 1, 0);
        return new Database(effects, schema.after(operation, session, origin), session.after(operation));
    }

    private static Iterable<Statement> read(String sql) {
        return ScriptReader.read(source(sql), Dialect.POSTGRESQL).statements();
    }

    private static SourceText source(String sql) {
        return SourceText.of("case.sql", sql);
    }
}
