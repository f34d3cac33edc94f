package dev.schemalint.story;

import dev.schemalint.effect.Effects;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Footing.Ground;
import java.util.Map;
import java.util.Set;

/** A migration that has run already, and so was accepted: nothing is predicted of it, only what it leaves is looked at. */
final class Replay {

    private final Migration migration;
    private final Effects effects;
    private final int change;
    private final Bodies bodies;
    private final Footing footing;

    Replay(Migration migration, Effects effects, int change, Footing footing, Bodies bodies) {
        this.migration = migration;
        this.effects = effects;
        this.change = change;
        this.footing = footing;
        this.bodies = bodies;
    }

    /** What the database holds behind it. */
    Schema run() {
        footing.walk(migration.sections(Direction.UP), this::run, () -> {});
        return footing.ground().schema();
    }

    private void run(Statement statement) {
        for (Step step : Step.of(statement, migration.script().source(), effects, bodies)) {
            Operation operation = step.operation();
            Ground ground = footing.ground();
            Origin origin = new Origin(step.source(), operation.span(), change, footing.transaction());
            Schema after = ground.after(step, origin, effects, bodies);
            footing.moveTo(new Ground(after, ground.session().after(operation), Map.of(), Set.of()));
            bodies.keep(operation, step.source());
        }
    }
}
