package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing an operation does: the shape that facts are kept under, and who plays which part in it.
 *
 * @param indexes the existing indexes it is about
 * @param refusal why it is refused, where that is not kept with the shape
 * @param unsettled what the choice of the shape depends on and the scripts do not tell
 */
record Aspect(
        String shape,
        Map<Role, List<RelationName>> cast,
        Set<String> indexes,
        Optional<Refusal> refusal,
        List<String> unsettled) {

    Aspect {
        indexes = Set.copyOf(indexes);
        unsettled = List.copyOf(unsettled);
    }

    static Aspect of(String shape) {
        return new Aspect(shape, Map.of(), Set.of(), Optional.empty(), List.of());
    }

    List<RelationName> in(Role role) {
        return cast.getOrDefault(role, List.of());
    }

    Aspect with(Role role, RelationName relation) {
        return with(role, List.of(relation));
    }

    Aspect with(Role role, Collection<RelationName> relations) {
        if (relations.isEmpty()) {
            return this;
        }
        List<RelationName> all = new ArrayList<>(in(role));
        all.addAll(relations);
        if (cast.isEmpty()) {
            return new Aspect(shape, Map.of(role, all), indexes, refusal, unsettled);
        }
        Map<Role, List<RelationName>> more = new EnumMap<>(cast);
        more.put(role, all);
        return new Aspect(shape, more, indexes, refusal, unsettled);
    }

    Aspect about(Collection<String> existing) {
        return new Aspect(shape, cast, Set.copyOf(existing), refusal, unsettled);
    }

    Aspect unsettled(Collection<String> notes) {
        if (notes.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(unsettled);
        more.addAll(notes);
        return new Aspect(shape, cast, indexes, refusal, more);
    }

    /** The same, refused if there is a reason. */
    Aspect unless(Optional<Refusal> reason) {
        return reason.isEmpty() || refusal.isPresent() ? this : new Aspect(shape, cast, indexes, reason, unsettled);
    }

    /** The same parts in another shape. */
    Aspect as(String other) {
        return new Aspect(other, cast, indexes, refusal, unsettled);
    }
}
