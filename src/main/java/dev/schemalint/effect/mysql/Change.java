package dev.schemalint.effect.mysql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that an ALTER changes: the shape that facts are kept under.
 *
 * @param refusal why it is refused, where that is not kept with the shape
 * @param mayFail what rows can still refuse
 * @param unsettled what the choice of the shape depends on and the scripts do not tell
 */
record Change(String shape, Optional<String> refusal, Set<String> mayFail, List<String> unsettled) {

    Change {
        mayFail = Set.copyOf(mayFail);
        unsettled = List.copyOf(unsettled);
    }

    static Change of(String shape) {
        return new Change(shape, Optional.empty(), Set.of(), List.of());
    }

    static Change refused(String why) {
        return new Change("nothing", Optional.of(why), Set.of(), List.of());
    }

    Change unsettled(Collection<String> notes) {
        return new Change(shape, refusal, mayFail, List.copyOf(notes));
    }

    Change failingOn(String rows) {
        return new Change(shape, refusal, Set.of(rows), unsettled);
    }

    boolean is(String other) {
        return shape.equals(other);
    }

    /** Whether its shape begins so: {@code add-column} is the kind of {@code add-column/placed}. */
    boolean isKindOf(String kind) {
        return shape.equals(kind) || shape.startsWith(kind + "/");
    }
}
