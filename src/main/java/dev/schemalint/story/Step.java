package dev.schemalint.story;

import dev.schemalint.effect.Effects;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Block;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import java.util.ArrayList;
import java.util.List;

/** An operation, and how often it runs when its file does. */
record Step(Operation operation, Runs runs) {

    private static final int DEEPEST_CALL = 5;

    /** What a statement does, and what a block of code in it, or a routine that it calls, does at once. */
    static List<Step> of(Statement statement, Runs outer, Effects effects, Bodies bodies) {
        return of(statement, outer, effects, bodies, 0);
    }

    private static List<Step> of(Statement statement, Runs outer, Effects effects, Bodies bodies, int depth) {
        Runs runs = statement.runs().inside(outer);
        List<Step> all = new ArrayList<>();
        for (Operation operation : effects.inOrder(statement.operations())) {
            all.add(new Step(operation, runs));
            if (operation instanceof RunBlock || operation instanceof Block) {
                operation.inside().forEach(inner -> all.addAll(of(inner, runs, effects, bodies, depth)));
            }
            if (depth < DEEPEST_CALL) {
                bodies.calledBy(operation).stream()
                        .flatMap(routine -> routine.inside().stream())
                        .forEach(inner -> all.addAll(of(inner, runs, effects, bodies, depth + 1)));
            }
        }
        return all;
    }
}
