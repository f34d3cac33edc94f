package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.TypeName;
import java.util.Optional;
import java.util.Set;

/** What an identity column may be. */
final class Identities {

    private static final Set<String> COUNTING = Set.of("int2", "int4", "int8");

    private Identities() {}

    /** The refusal of a type that a sequence does not count in; a domain is none of those that it does. */
    static Optional<Aspect> objection(Optional<TypeName> type, Moment moment) {
        return type.filter(known -> known.isArray()
                        || !COUNTING.contains(known.name())
                                && (moment.catalogs()
                                                .types()
                                                .named(known.name())
                                                .isPresent()
                                        || moment.schema().isEnum(known.name())
                                        || moment.schema().domain(known.name()).isPresent()))
                .map(other -> Aspect.of("identity/other-type"));
    }
}
