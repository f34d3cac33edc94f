package dev.schemalint.story;

import dev.schemalint.change.Standing;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Place;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Statement;
import dev.schemalint.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A migration that led forward, to be compared with what leads back.
 *
 * @param before what the database held before it
 * @param clear whether all of what it does is known
 */
record Forward(Optional<Place> place, Schema before, boolean clear) {

    /** Whether a file that only leads back has its version. */
    boolean isPartnerOf(Standing standing) {
        return place.isPresent()
                && standing.place().filter(place.get()::sameVersion).isPresent();
    }

    /** Whether every statement is understood, and none holds code that decides for itself. */
    static boolean isClear(Migration migration) {
        for (Statement statement : migration.script().statements()) {
            if (!isClear(statement)) {
                return false;
            }
        }
        for (Section section : migration.byTool()) {
            for (Statement statement : section.statements()) {
                if (!isClear(statement)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isClear(Statement statement) {
        return statement.understood() && statement.operations().stream().noneMatch(RunBlock.class::isInstance);
    }

    List<Difference> undoneBy(Schema between, Schema after) {
        return clear ? new Reversal(before, between, after).differences() : List.of();
    }
}
