package dev.schemalint.story;

import dev.schemalint.change.Standing;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Lock;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Footing.Ground;
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
    /** Where the walk stands in a transaction that the tool has not ended with the file. */
    private Optional<Footing> open = Optional.empty();

    private int changes;
    private int change;

    /**
     * @param before what the database holds
     * @param runner settings that every session begins with, made outside the scripts
     */
    public Story(Target target, Effects effects, Schema before, Map<String, String> runner, Habits habits) {
        this.target = target;
        this.effects = effects;
        this.runner = Map.copyOf(runner);
        this.habits = habits;
        this.schema = before;
    }

    /** Runs a migration of which only the text is known, as a change of its own. */
    public Chapter run(Migration migration) {
        return run(migration, Standing.ALONE, false);
    }

    /**
     * Goes through a migration that has run: what comes after finds what it left. Where an engine is known to leave
     * nothing but what operations say, nothing has to be predicted for that.
     */
    public void replay(Migration migration, Standing standing) {
        if (!effects.replaysPlainly()) {
            run(migration, standing, false);
            return;
        }
        Schema before = schema;
        change = ++changes;
        Schema after = new Replay(migration, effects, change, begin()).run();
        schema = migration.inOtherLanguage() ? schema.withGaps() : after.afterSession();
        if (migration.sections(Direction.UP).stream()
                .anyMatch(section -> !section.statements().isEmpty())) {
            forward = Optional.of(onward(standing, before, Forward.isClear(migration)));
        }
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
        Telling telling = new Telling(migration, open.filter(left -> goesOn).orElseGet(this::begin));
        telling.run(migration.sections(Direction.UP));
        schema = migration.inOtherLanguage()
                ? schema.withGaps()
                : telling.footing.ground().schema().afterSession();
        open = Optional.of(telling.footing).filter(left -> left.isOpenByTool() && !migration.inOtherLanguage());
        List<Situation> moments = telling.told(schema);
        boolean clear = telling.clear();
        List<Section> back = new ArrayList<>(migration.sections(Direction.DOWN));
        if (!moments.isEmpty()) {
            forward = Optional.of(onward(standing, before, clear));
        }
        // What is taken back has been in use since.
        change = ++changes;
        telling.footing = begin();
        Collections.reverse(back);
        telling.run(back);
        change = own;
        Schema after = telling.footing.ground().schema().afterSession();
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
        Story other = new Story(target, effects, schema, runner, habits);
        other.forward = forward;
        other.changes = changes;
        other.change = change;
        return other;
    }

    /** Runs what was there before the change that is being told, which goes on behind it. */
    public Chapter runMerged(Migration merged) {
        int own = change;
        Optional<Footing> left = open;
        Chapter chapter = run(merged, Standing.ALONE, false);
        change = own;
        left.ifPresent(gone -> gone.remember(schema));
        open = left;
        return chapter;
    }

    /** Of two files with one version none is undone by itself. */
    private Forward onward(Standing standing, Schema before, boolean clear) {
        boolean second = forward.filter(other -> other.isPartnerOf(standing)).isPresent();
        return new Forward(standing.place(), before, clear && !second);
    }

    private Footing begin() {
        return new Footing(schema, Session.begunWith(runner, target.dialect()));
    }

    /** What the database holds now. */
    public Schema schema() {
        return schema;
    }

    /** The telling of one migration: state that moves with every statement. */
    private final class Telling {

        private final Migration migration;
        private final List<Situation> moments = new ArrayList<>();
        private final SortedMap<Integer, Effect> wholes = new TreeMap<>();
        private final Map<Span, Integer> numbers = new HashMap<>();
        private final Bodies bodies = new Bodies();
        private final Units units;
        private Footing footing;

        Telling(Migration migration, Footing footing) {
            this.migration = migration;
            this.footing = footing;
            this.units = new Units(footing.ground().session().transaction());
            for (Statement statement : migration.script().statements()) {
                numbers.put(statement.span(), numbers.size());
            }
        }

        void run(List<Section> sections) {
            footing.walk(sections, this::run, units::close);
        }

        /** What was told since the last time. */
        List<Situation> told(Schema end) {
            List<Situation> told =
                    moments.stream().map(moment -> moment.inFileEndingWith(end)).toList();
            moments.clear();
            return told;
        }

        /** Whether all that the migration does is known, and was accepted so far. */
        boolean clear() {
            return Forward.isClear(migration) && wholes.values().stream().noneMatch(Effect::refused);
        }

        private void run(Statement statement) {
            int number = numbers.getOrDefault(statement.span(), 0);
            Ground start = footing.ground();
            Optional<Transaction> before = start.session().transaction();
            List<Situation> told = new ArrayList<>();
            List<Step> steps = Step.of(statement, Runs.ALWAYS, effects, bodies);
            List<Operation> operations = steps.stream().map(Step::operation).toList();
            List<Effect> each = new ArrayList<>();
            Parts parts = Parts.of(operations, effects, start.schema(), start.session());
            for (Step step : steps) {
                Operation operation = step.operation();
                Ground ground = footing.ground();
                Effect effect = parts.effect(operation, effect(step, ground));
                each.add(effect);
                told.add(situation(number, statement, step, effect, ground, start.held()));
                Map<RelationName, Lock> after = holding(ground.held(), effect.locks());
                Origin origin =
                        new Origin(migration.script().source(), operation.span(), change, footing.transaction());
                Session session = effect.course().commits() ? ground.session().commit() : ground.session();
                Set<RelationName> emptied =
                        Emptied.after(ground.emptied(), operation, effect, any -> written(any, ground));
                footing.moveTo(new Ground(
                        parts.refused(effect) ? ground.schema() : after(operation, ground, origin),
                        session.after(operation),
                        after,
                        emptied));
            }
            operations.forEach(bodies::keep);
            Effect whole = effects.together(operations, each, start.schema(), start.session());
            footing.remember(
                    effects.remembered(operations, whole, footing.ground().schema()));
            Optional<Transaction> after = footing.ground().session().transaction();
            wholes.put(number, whole);
            units.add(number, whole.course().commits() ? after : before.or(() -> after));
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
                int number,
                Statement statement,
                Step step,
                Effect effect,
                Ground ground,
                Map<RelationName, Lock> held) {
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

        /** The relations that the operation names as those it works on. */
        private Set<RelationName> written(Operation operation, Ground ground) {
            return operation
                    .relation()
                    .map(name -> Set.of(ground.schema().resolve(name, ground.session())))
                    .orElse(Set.of());
        }

        /** What a condition or a caught error stands before is not sure to be refused, since it may not come to it. */
        private Effect effect(Step step, Ground ground) {
            Effect effect = effects.of(step.operation(), ground.schema(), ground.session());
            return step.runs() != Runs.ALWAYS && effect.refused()
                    ? Effect.unknown("if it comes to this: " + effect.why().orElse("it is refused"))
                    : effect;
        }

        private Schema after(Operation operation, Ground ground, Origin origin) {
            Schema after = effects.kept(operation)
                    .map(kept -> ground.schema().after(kept, ground.session(), origin))
                    .orElse(ground.schema());
            return Unseen.mayChangeAnything(operation, after, bodies) ? after.withGaps() : after;
        }
    }
}
