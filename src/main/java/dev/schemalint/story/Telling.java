package dev.schemalint.story;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Lock;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Ways;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.story.Footing.Ground;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The telling of one migration: state that moves with every statement. */
final class Telling {

    private final Target target;
    private final Effects effects;
    private final Migration migration;
    private final Ways ways;
    private final List<Situation> moments = new ArrayList<>();
    private final SortedMap<Integer, Effect> wholes = new TreeMap<>();
    private final Map<Span, Integer> numbers = new HashMap<>();
    private Bodies bodies;
    private final Units units;
    private Footing footing;
    private int change;

    Telling(Target target, Effects effects, Migration migration, Footing footing, Bodies bodies, int change) {
        this.target = target;
        this.effects = effects;
        this.migration = migration;
        this.ways = migration.ways();
        this.footing = footing;
        this.bodies = bodies;
        this.change = change;
        this.units = new Units(footing.ground().session().transaction());
        for (Statement statement : migration.script().statements()) {
            numbers.put(statement.span(), numbers.size());
        }
    }

    void run(List<Section> sections) {
        footing.walk(sections, this::run, units::close);
    }

    /** Goes on from somewhere else, in another change that leaves nothing behind. */
    void moveTo(Footing to, int next) {
        footing = to;
        bodies = bodies.copy();
        change = next;
    }

    Footing footing() {
        return footing;
    }

    /** What each statement did in all, by its number. */
    SortedMap<Integer, Effect> wholes() {
        return wholes;
    }

    List<Unit> units() {
        return units.list();
    }

    /** What was told since the last time. */
    List<Situation> told(Schema end) {
        List<Situation> told = new ArrayList<>(moments.size());
        for (Situation moment : moments) {
            told.add(moment.inFileEndingWith(end));
        }
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
        List<Step> steps = Step.of(statement, migration.script().source(), effects, bodies);
        List<Operation> operations = new ArrayList<>(steps.size());
        for (Step step : steps) {
            operations.add(step.operation());
        }
        List<Ground> grounds = new ArrayList<>(steps.size());
        List<Effect> each = new ArrayList<>();
        Parts parts = Parts.of(operations, effects, start.schema(), start.session());
        for (Step step : steps) {
            Operation operation = step.operation();
            Ground ground = footing.ground();
            Effect effect = parts.effect(operation, effect(step, ground));
            each.add(effect);
            grounds.add(ground);
            Map<RelationName, Lock> after = holding(ground, taken(operation, effect, ground));
            Origin origin = new Origin(step.source(), operation.span(), change, footing.transaction());
            Session session = effect.course().commits() ? ground.session().commit() : ground.session();
            Set<RelationName> emptied = Emptied.after(ground.emptied(), step, effect, any -> written(any, ground));
            footing.moveTo(new Ground(
                    parts.refused(effect) ? ground.schema() : ground.after(step, origin, effects, bodies),
                    session.after(operation),
                    after,
                    emptied));
        }
        for (Step step : steps) {
            bodies.keep(step.operation(), step.source());
        }
        Effect whole = effects.together(operations, each, start.schema(), start.session());
        footing.remember(effects.remembered(operations, whole, footing.ground().schema()));
        Optional<Transaction> after = footing.ground().session().transaction();
        wholes.put(number, whole);
        units.add(number, whole.course().commits() ? after : before.or(() -> after));
        for (int i = 0; i < steps.size(); i++) {
            moments.add(situation(number, statement, steps.get(i), each.get(i), whole, grounds.get(i), start.held()));
        }
    }

    /** What goes on behind a statement that filled tables refuse goes on with the locks of one that was taken. */
    private Map<RelationName, Lock> taken(Operation operation, Effect effect, Ground ground) {
        return effect.accepted() == Accepted.NO && !effect.refused()
                ? effects.locksOncePast(operation, ground.schema(), ground.session())
                : effect.locks();
    }

    /**
     * The locks held when these are taken as well; the same object when they are held already. Nobody waits for what is
     * this session's own or this change's, and later, when it is dropped, nothing tells that any more.
     */
    private Map<RelationName, Lock> holding(Ground ground, Map<RelationName, Lock> taken) {
        Map<RelationName, Lock> after = ground.held();
        boolean own = false;
        for (Map.Entry<RelationName, Lock> one : taken.entrySet()) {
            Lock before = ground.held().get(one.getKey());
            boolean more = before == null || one.getValue().strongerThan(before);
            if (more && Situation.isKnownOfOld(one.getKey(), ground.schema(), change)) {
                after = own ? after : new TreeMap<>(ground.held());
                own = true;
                after.put(one.getKey(), one.getValue());
            }
        }
        return after;
    }

    private Situation situation(
            int number,
            Statement statement,
            Step step,
            Effect effect,
            Effect whole,
            Ground ground,
            Map<RelationName, Lock> held) {
        return new Situation(
                target,
                step.source(),
                number,
                statement,
                step.operation(),
                step.runs(),
                effect,
                whole,
                ground.schema(),
                ground.session(),
                held,
                ground.emptied(),
                change,
                effects,
                ways,
                ground.schema(),
                ground.schema(),
                caller(statement, step),
                step.routine());
    }

    /** Where the routine of another file is called whose code the step is. */
    private Optional<Caller> caller(Statement statement, Step step) {
        SourceText own = migration.script().source();
        return step.routine()
                .filter(routine -> !step.source().equals(own))
                .map(routine -> new Caller(own, statement.span(), routine));
    }

    /** The relations that the operation names as those it works on. */
    private Set<RelationName> written(Operation operation, Ground ground) {
        return operation
                .relation()
                .map(name -> Set.of(ground.schema().resolve(name, ground.session())))
                .orElse(Set.of());
    }

    /**
     * What a condition or a caught error stands before is not sure to be refused, since it may not come to it; nor is what
     * only things refuse that something unseen may have changed.
     */
    private Effect effect(Step step, Ground ground) {
        Effect known = effects.of(step.operation(), ground.schema(), ground.session());
        Effect effect = known.refused() && ground.schema().sure() != ground.schema()
                ? effects.of(step.operation(), ground.schema().sure(), ground.session())
                : known;
        return step.runs() != Runs.ALWAYS && effect.refused()
                ? Effect.unknown("if it comes to this: " + effect.why().orElse("it is refused"))
                : effect;
    }
}
