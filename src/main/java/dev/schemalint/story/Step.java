package dev.schemalint.story;

import dev.schemalint.effect.Effects;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Block;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation, and how often it runs when its file does.
 *
 * @param source the text that it stands in, which is another file's where a routine of that file is called
 * @param routine the routine whose code it is, if it is one's
 */
record Step(Operation operation, Runs runs, SourceText source, Optional<CreateRoutine> routine) {

    private static final int DEEPEST_CALL = 5;

    /** What a statement does, and what a block of code in it, or a routine that it calls, does at once. */
    static List<Step> of(Statement statement, SourceText source, Effects effects, Bodies bodies) {
        return of(new Place(statement, source, Optional.empty(), 0), Runs.ALWAYS, effects, bodies);
    }

    /** A statement, the text that it stands in, and how many routines have called each other up to there. */
    private record Place(Statement statement, SourceText source, Optional<CreateRoutine> routine, int depth) {

        Place inside(Statement inner) {
            return new Place(inner, source, routine, depth);
        }

        Place in(Bodies.Known called, Statement inner) {
            return new Place(inner, called.source(), Optional.of(called.routine()), depth + 1);
        }
    }

    private static List<Step> of(Place place, Runs outer, Effects effects, Bodies bodies) {
        Runs runs = place.statement().runs().inside(outer);
        List<Step> all = new ArrayList<>();
        for (Operation operation : effects.inOrder(place.statement().operations())) {
            all.add(new Step(operation, runs, place.source(), place.routine()));
            if (operation instanceof RunBlock || operation instanceof Block) {
                for (Statement inner : operation.inside()) {
                    all.addAll(of(place.inside(inner), runs, effects, bodies));
                }
            }
            Optional<Bodies.Known> called =
                    place.depth() < DEEPEST_CALL ? bodies.calledBy(operation) : Optional.empty();
            if (called.isPresent()) {
                for (Statement inner : called.get().routine().inside()) {
                    all.addAll(of(place.in(called.get(), inner), runs, effects, bodies));
                }
            }
        }
        return all;
    }
}
