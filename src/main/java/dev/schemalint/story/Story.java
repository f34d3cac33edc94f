package dev.schemalint.story;

import dev.schemalint.change.Standing;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Lock;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Wrapping;
import dev.schemalint.layout.Wrapping.Otherwise;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs migrations one after the other on one target, in mind: each chapter begins where the last one ended.
 *
 * <p>One idea: a walk over statements, which moves a database, a session, locks and emptied tables along together.
 */
public final class Story {

    private final Target target;
    private final Effects effects;
    private final Map<String, String> runner;
    private final Habits habits;
    private Schema schema;
    private Optional<Forward> forward = Optional.empty();
    private Optional<Open> open = Optional.empty();
    private int changes;
    private int change;

    /**
     * @param runner settings that every session begins with, made outside the scripts
     */
    public Story(Target target, Effects effects, Map<String, String> runner, Habits habits) {
        this.target = target;
        this.effects = effects;
        this.runner = Map.copyOf(runner);
        this.habits = habits;
        this.schema = Schema.empty(target.dialect());
    }

    /** Runs a migration of which only the text is known, as a change of its own. */
    public Chapter run(Migration migration) {
        return run(migration, Standing.ALONE, false);
    }

    /**
     * Runs the sections of a migration that lead forward; those that lead back are tried on what they leave, the last
     * first, and change nothing.
     *
     * @param goesOn whether it belongs to the same change as the one before
     */
    public Chapter run(Migration migration, Standing standing, boolean goesOn) {
        change = goesOn ? change : ++changes;
        int own = change;
        Schema before = schema;
        Telling telling = new Telling(migration, open.filter(left -> goesOn));
        telling.run(migration.sections(Direction.UP));
        schema = migration.inOtherLanguage()
                ? schema.withGaps()
                : telling.ground.schema().afterSession();
        open = telling.open().filter(left -> !migration.inOtherLanguage());
        List<Situation> moments = telling.told(schema);
        boolean clear = telling.clear();
        List<Section> back = new ArrayList<>(migration.sections(Direction.DOWN));
        if (!moments.isEmpty()) {
            boolean second =
                    forward.filter(other -> other.isPartnerOf(standing)).isPresent();
            forward = Optional.of(new Forward(standing.place(), before, clear && !second));
        }
        // What is taken back has been in use since.
        change = ++changes;
        telling.moveTo(begin());
        Collections.reverse(back);
        telling.run(back);
        change = own;
        Schema after = telling.ground.schema().afterSession();
        List<Situation> undoing = telling.told(after);
        List<Difference> differences = forward.filter(way -> !undoing.isEmpty() && telling.clear())
                .filter(way -> !moments.isEmpty() || way.isPartnerOf(standing))
                .map(way -> way.undoneBy(schema, after))
                .orElse(List.of());
        return new Chapter(
                target,
                migration,
                moments,
                new WayBack(undoing, differences),
                telling.wholes,
                telling.units.list(),
                habits,
                standing,
                schema,
                Meanwhile.NOTHING);
    }

    /** Another way on from here. */
    public Story fork() {
        Story other = new Story(target, effects, runner, habits);
        other.schema = schema;
        other.forward = forward;
        other.changes = changes;
        other.change = change;
        return other;
    }

    private Ground begin() {
        return new Ground(schema, Session.begunWith(runner, target.dialect()), Map.of(), Set.of());
    }

    /** What the database holds now. */
    public Schema schema() {
        return schema;
    }

    /** What stands between two operations; locks and emptied relations are the open transaction's. */
    private record Ground(Schema schema, Session session, Map<RelationName, Lock> held, Set<RelationName> emptied) {}

    /**
     * A transaction that the tool has not ended with the file.
     *
     * @param marks the ground at its beginning, then at each of its savepoints
     */
    private record Open(Ground ground, List<Ground> marks) {}

    /** The telling of one migration: state that moves with every statement. */
    private final class Telling {

        private final Migration migration;
        private final List<Situation> moments = new ArrayList<>();
        private final SortedMap<Integer, Effect> wholes = new TreeMap<>();
        private final Map<Span, Integer> numbers = new HashMap<>();
        private final Bodies bodies = new Bodies();
        private final Units units;
        private Ground ground;
        /** The ground at the beginning of the open transaction, then at each of its savepoints. */
        private List<Ground> marks;

        Telling(Migration migration, Optional<Open> open) {
            this.migration = migration;
            this.ground = open.map(Open::ground).orElseGet(Story.this::begin);
            this.marks = open.map(Open::marks).orElse(List.of());
            this.units = new Units(ground.session().transaction());
            for (Statement statement : migration.script().statements()) {
                numbers.put(statement.span(), numbers.size());
            }
        }

        void run(List<Section> sections) {
            for (Section section : sections) {
                Wrapping wrapping = section.wrapping();
                if (wrapping.tool()) {
                    begin(Opener.TOOL);
                }
                for (Statement statement : section.statements()) {
                    if (wrapping.otherwise() == Otherwise.BEGUN_AGAIN) {
                        begin(Opener.TOOL);
                    } else if (wrapping.otherwise() == Otherwise.SENT_AT_ONCE && !begins(statement)) {
                        begin(Opener.SERVER);
                    }
                    run(statement);
                }
                if (!wrapping.allPending() || section.direction() == Direction.DOWN) {
                    moveTo(new Ground(ground.schema(), ground.session().commit(), Map.of(), Set.of()));
                }
                units.close();
            }
        }

        /** What goes on with the next file, if the tool has a transaction open. */
        Optional<Open> open() {
            return ground.session()
                    .transaction()
                    .filter(left -> left.opener() == Opener.TOOL)
                    .map(left -> new Open(ground, marks));
        }

        /** What was told since the last time. */
        List<Situation> told(Schema end) {
            List<Situation> told =
                    moments.stream().map(moment -> moment.inFileEndingWith(end)).toList();
            moments.clear();
            return told;
        }

        /** Whether every statement so far was understood, accepted, and holds no code that decides for itself. */
        boolean clear() {
            return migration.script().statements().stream()
                            .allMatch(statement -> statement.understood()
                                    && statement.operations().stream().noneMatch(RunBlock.class::isInstance))
                    && wholes.values().stream().noneMatch(Effect::refused);
        }

        private void begin(Opener opener) {
            moveTo(new Ground(
                    ground.schema(),
                    ground.session().begin(opener, Optional.empty()),
                    ground.held(),
                    ground.emptied()));
        }

        private static boolean begins(Statement statement) {
            return statement.operations().stream().anyMatch(BeginTransaction.class::isInstance);
        }

        private void run(Statement statement) {
            int number = numbers.getOrDefault(statement.span(), 0);
            Optional<Transaction> before = ground.session().transaction();
            Map<RelationName, Lock> held = ground.held();
            List<Situation> told = new ArrayList<>();
            Ground start = ground;
            List<Step> steps = Step.of(statement, Runs.ALWAYS, effects, bodies);
            List<Operation> operations = steps.stream().map(Step::operation).toList();
            List<Effect> each = new ArrayList<>();
            Parts parts = Parts.of(operations, effects, start.schema(), start.session());
            for (Step step : steps) {
                Operation operation = step.operation();
                Effect effect = parts.effect(operation, effect(step));
                each.add(effect);
                told.add(situation(number, statement, step, effect, held));
                Map<RelationName, Lock> after = holding(ground.held(), effect.locks());
                Origin origin = origin(operation);
                Session session = effect.course().commits() ? ground.session().commit() : ground.session();
                Set<RelationName> emptied = Emptied.after(ground.emptied(), operation, effect, this::written);
                moveTo(new Ground(
                        parts.refused(effect) ? ground.schema() : after(operation, ground, origin),
                        session.after(operation),
                        after,
                        emptied));
            }
            operations.forEach(bodies::keep);
            Effect whole = effects.together(operations, each, start.schema(), start.session());
            Schema remembered = effects.remembered(operations, whole, ground.schema());
            ground = new Ground(remembered, ground.session(), ground.held(), ground.emptied());
            wholes.put(number, whole);
            units.add(
                    number,
                    whole.course().commits()
                            ? ground.session().transaction()
                            : before.or(() -> ground.session().transaction()));
            for (Situation situation : told) {
                moments.add(situation.with(whole));
            }
        }

        /** The locks held when these are taken as well; the same object when they are held already. */
        private static Map<RelationName, Lock> holding(Map<RelationName, Lock> held, Map<RelationName, Lock> taken) {
            Map<RelationName, Lock> more = new TreeMap<>();
            for (Map.Entry<RelationName, Lock> one : taken.entrySet()) {
                Lock before = held.get(one.getKey());
                if (before == null || one.getValue().strongerThan(before)) {
                    more.put(one.getKey(), one.getValue());
                }
            }
            if (more.isEmpty()) {
                return held;
            }
            Map<RelationName, Lock> after = new TreeMap<>(held);
            after.putAll(more);
            return after;
        }

        private Situation situation(
                int number, Statement statement, Step step, Effect effect, Map<RelationName, Lock> held) {
            return new Situation(
                    target,
                    migration.script().source(),
                    number,
                    statement,
                    step.operation(),
                    step.runs(),
                    effect,
                    effect,
                    ground.schema(),
                    ground.session(),
                    held,
                    ground.emptied(),
                    change,
                    effects,
                    migration.wayOut(),
                    ground.schema(),
                    ground.schema());
        }

        private Origin origin(Operation operation) {
            return new Origin(migration.script().source(), operation.span(), change, number(ground.session()));
        }

        /** The relations that the operation names as those it works on. */
        private Set<RelationName> written(Operation operation) {
            return operation
                    .relation()
                    .map(name -> Set.of(ground.schema().resolve(name, ground.session())))
                    .orElse(Set.of());
        }

        /** Goes on with a new session, undoing in schema and locks what the session undid. */
        private void moveTo(Ground to) {
            Session next = to.session();
            int before = number(ground.session());
            Ground moved = next.undone()
                    .map(mark -> new Ground(
                            marks.get(mark).schema(),
                            next,
                            marks.get(mark).held(),
                            marks.get(mark).emptied()))
                    .orElse(to);
            if (next.transaction().isEmpty()) {
                ground = new Ground(moved.schema(), next, Map.of(), Set.of());
                marks = List.of();
            } else if (number(next) != before) {
                ground = new Ground(moved.schema(), next, Map.of(), Set.of());
                marks = List.of(ground);
            } else {
                ground = moved;
                int savepoints = next.transaction().get().savepoints().size();
                List<Ground> kept = new ArrayList<>(marks.subList(0, Math.min(marks.size(), savepoints + 1)));
                if (kept.size() <= savepoints) {
                    kept.add(ground);
                }
                marks = kept;
            }
        }

        /** What a condition or a caught error stands before is not sure to be refused, since it may not come to it. */
        private Effect effect(Step step) {
            Effect effect = effects.of(step.operation(), ground.schema(), ground.session());
            return step.runs() != Runs.ALWAYS && effect.refused()
                    ? Effect.unknown("if it comes to this: " + effect.why().orElse("it is refused"))
                    : effect;
        }

        private Schema after(Operation operation, Ground ground, Origin origin) {
            return effects.kept(operation)
                    .map(kept -> ground.schema().after(kept, ground.session(), origin))
                    .orElse(ground.schema());
        }

        private static int number(Session session) {
            return session.transaction().map(Transaction::number).orElse(0);
        }
    }
}
