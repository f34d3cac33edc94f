package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Effect;
import dev.schemalint.schema.RelationName;
import java.util.Set;
import java.util.stream.Collectors;

/** Effects as tests write them down. */
final class Said {

    private Said() {}

    /** {@code t=AccessExclusive}, by name. */
    static Set<String> locks(Effect effect) {
        return effect.locks().entrySet().stream()
                .map(lock -> name(lock.getKey()) + "=" + lock.getValue().name())
                .collect(Collectors.toSet());
    }

    static Set<String> names(Set<RelationName> relations) {
        return relations.stream().map(Said::name).collect(Collectors.toSet());
    }

    private static String name(RelationName relation) {
        return relation.schema().equals("public") ? relation.name() : relation.schema() + "." + relation.name();
    }
}
