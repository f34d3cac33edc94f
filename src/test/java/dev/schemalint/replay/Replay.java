package dev.schemalint.replay;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** Runs scripts on a server and in mind at once, and tells where the two part. */
final class Replay {

    private final Ground ground;
    private final Effects effects;
    private final List<String> verdicts = new ArrayList<>();
    private Schema schema;
    private Session session;
    private int judged;

    Replay(Ground ground) {
        this.ground = ground;
        this.effects = EffectsCatalog.of(ground.target());
        this.schema = ground.newDatabase();
        this.session = ground.newSession();
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
    private List<Statement> statements(SourceText source) {
        return ScriptReader.read(source, ground.target().dialect()).statements().stream()
                .filter(statement -> statement.operations().stream().noneMatch(Copy.class::isInstance))
                .toList();
    }

    private boolean run(SourceText source, Statement statement) throws SQLException {
        List<Operation> operations = operations(statement);
        List<Effect> each = new ArrayList<>();
        Schema after = schema;
        Session then = session;
        for (Operation operation : operations) {
            each.add(effects.of(operation, after, then));
            Optional<Operation> kept = effects.kept(operation);
            if (kept.isPresent()) {
                after = after.after(kept.get(), then, new Origin(source, operation.span(), 1, 0));
            }
            then = then.after(operation);
        }
        Effect thought = effects.together(operations, each, schema, session);
        String text = source.text(statement.span());
        Optional<String> refusal = ground.refusal(text);
        boolean forbidden =
                !thought.allowedInTransaction() && session.transaction().isPresent();
        judge(source.path() + ": " + text.replaceAll("\\s+", " "), thought, forbidden, refusal);
        if (refusal.isEmpty()) {
            schema = effects.remembered(operations, thought, after);
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
    private void judge(String statement, Effect thought, boolean forbidden, Optional<String> refusal) {
        boolean ofRows = refusal.map(ground::saysNothing).orElse(false);
        if (thought.accepted() == Accepted.UNKNOWN || ofRows) {
            return;
        }
        judged++;
        boolean another = thought.refused()
                && refusal.isPresent()
                && !thought.code().map(refusal.get()::startsWith).orElse(true);
        if ((thought.refused() || forbidden) != refusal.isPresent() || another) {
            verdicts.add("%s%n  thought: %s, the server: %s"
                    .formatted(
                            statement,
                            forbidden
                                    ? "not in a transaction"
                                    : thought.why()
                                            .filter(why -> thought.refused())
                                            .orElse("accepted"),
                            refusal.orElse("accepted")));
        }
    }

    /** What differs between the server's catalog and the folded one. */
    List<String> differences() throws SQLException {
        SortedMap<String, String> there = ground.catalog();
        FoldedCatalog here = ground.folded(schema);
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
}
