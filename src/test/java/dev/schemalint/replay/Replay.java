package dev.schemalint.replay;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Runs scripts on a server and in mind at once, and tells where the two part. */
final class Replay {

    /** Rows and the place they are in can refuse what says nothing wrong. */
    private static final Pattern OF_THE_PLACE =
            Pattern.compile("(?s)(22(?!023)|23|25|57|58|55006|42704 .*tablespace).*");

    private final Connection server;
    private final Effects effects;
    private final Map<String, String> types = new HashMap<>();
    private final List<String> verdicts = new ArrayList<>();
    private Schema schema = Schema.ofNewDatabase();
    private Session session = Session.begunWith(Map.of());
    private int judged;

    Replay(Connection server, String version) {
        this.server = server;
        Version parsed = Version.parse(version).orElseThrow();
        this.effects = EffectsCatalog.of(
                new Target("postgresql:" + version, Dialect.POSTGRESQL, parsed, Optional.empty(), Optional.empty()));
    }

    /** Where the fold stands; for going back to. */
    record Place(Schema schema, Session session) {}

    Place place() {
        return new Place(schema, session);
    }

    void backTo(Place place) {
        schema = place.schema;
        session = place.session;
    }

    /** How many statements were judged. */
    int judged() {
        return judged;
    }

    /** Statements that were thought to be refused and were not, or the other way round. */
    List<String> verdicts() {
        return verdicts;
    }

    /** Runs statement by statement; what the server refuses is undone and leaves nothing. */
    void run(String name, String script) throws SQLException {
        SourceText source = SourceText.of(name, script);
        for (Statement statement : statements(source)) {
            run(source, statement);
        }
    }

    /** The same up to the first refusal; false if there was one. */
    boolean runToRefusal(String name, String script) throws SQLException {
        SourceText source = SourceText.of(name, script);
        for (Statement statement : statements(source)) {
            if (!run(source, statement)) {
                return false;
            }
        }
        return true;
    }

    /** Rows for COPY need another way to the server. */
    private static List<Statement> statements(SourceText source) {
        return ScriptReader.read(source, Dialect.POSTGRESQL).statements().stream()
                .filter(statement -> statement.operations().stream().noneMatch(Copy.class::isInstance))
                .toList();
    }

    private boolean run(SourceText source, Statement statement) throws SQLException {
        Effect thought = Effect.NONE;
        Schema after = schema;
        Session then = session;
        for (Operation operation : operations(statement)) {
            thought = thought.and(effects.of(operation, after, then));
            after = after.after(operation, then, new Origin(source, operation.span(), 1, 0));
            then = then.after(operation);
        }
        String text = source.text(statement.span());
        Optional<String> refusal = refusal(text);
        judge(source.path() + ": " + text.replaceAll("\\s+", " "), thought, refusal);
        if (refusal.isEmpty()) {
            schema = after;
            session = then;
        }
        return refusal.isEmpty();
    }

    /** What a statement does, and what a block of code in it does at once. */
    private List<Operation> operations(Statement statement) {
        List<Operation> all = new ArrayList<>();
        for (Operation operation : effects.inOrder(statement.operations())) {
            all.add(operation);
            if (operation instanceof RunBlock block) {
                block.inside().forEach(inner -> all.addAll(operations(inner)));
            }
        }
        return all;
    }

    /** What rows and the place can refuse says nothing of the statement; of an unread one nothing is said at all. */
    private void judge(String statement, Effect thought, Optional<String> refusal) {
        boolean ofRows =
                refusal.map(said -> OF_THE_PLACE.matcher(said).matches()).orElse(false);
        if (thought.accepted() == Accepted.UNKNOWN || ofRows) {
            return;
        }
        judged++;
        if (thought.refused() != refusal.isPresent()) {
            verdicts.add("%s%n  thought: %s, the server: %s"
                    .formatted(
                            statement,
                            thought.why().filter(why -> thought.refused()).orElse("accepted"),
                            refusal.orElse("accepted")));
        }
    }

    private Optional<String> refusal(String sql) throws SQLException {
        boolean transaction = !server.getAutoCommit();
        Optional<Savepoint> before = transaction ? Optional.of(server.setSavepoint()) : Optional.empty();
        try (java.sql.Statement statement = server.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException refused) {
            if (before.isPresent()) {
                server.rollback(before.get());
            }
            return Optional.of(refused.getSQLState() + " "
                    + refused.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** What differs between the server's catalog and the folded one. */
    List<String> differences() throws SQLException {
        SortedMap<String, String> there = ServerCatalog.of(server);
        FoldedCatalog here = FoldedCatalog.of(schema, this::formatted);
        TreeSet<String> all = new TreeSet<>(there.keySet());
        all.addAll(here.lines().keySet());
        List<String> differences = new ArrayList<>();
        for (String line : all) {
            String measured = there.getOrDefault(line, "missing");
            String folded =
                    here.lines().getOrDefault(line, here.isOpen(relation(line)) ? FoldedCatalog.UNKNOWN : "missing");
            if (!folded.equals(FoldedCatalog.UNKNOWN) && !folded.equals(measured)) {
                differences.add("%s: the server %s, folded %s".formatted(line, measured, folded));
            }
        }
        return differences;
    }

    /** The relation that a line is about. */
    private static String relation(String line) {
        String name = line.split(" ")[1];
        return line.startsWith("relation ") || line.startsWith("reads ")
                ? name
                : name.substring(0, name.lastIndexOf('.'));
    }

    /** A type as the server spells it, which depends on what it has been told of types. */
    private String formatted(TypeName type) {
        return types.computeIfAbsent(type.written(), this::asked);
    }

    private String asked(String type) {
        try (java.sql.Statement statement = server.createStatement()) {
            if (refusal("CREATE TEMP TABLE schemalint_probe (c " + type + ")").isPresent()) {
                return FoldedCatalog.UNKNOWN;
            }
            try (ResultSet row = statement.executeQuery("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                    + " WHERE attrelid = 'pg_temp.schemalint_probe'::regclass AND attname = 'c'")) {
                row.next();
                return row.getString(1);
            } finally {
                refusal("DROP TABLE pg_temp.schemalint_probe");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
