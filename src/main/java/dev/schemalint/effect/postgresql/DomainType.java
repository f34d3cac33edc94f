package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Domain;
import java.util.Optional;

/**
 * A type as far as it may be a domain.
 *
 * @param base the type its values are stored as
 * @param constrained whether values must be looked at before they are stored
 */
record DomainType(
        Optional<TypeName> base, boolean constrained, Optional<Expression> defaultValue, Optional<String> unsettled) {

    private static final int DEEPEST = 20;

    static DomainType of(Optional<TypeName> type, Moment moment) {
        return type.map(name -> of(name, moment, 0))
                .orElse(new DomainType(Optional.empty(), false, Optional.empty(), Optional.empty()));
    }

    static boolean isArrayOfDomain(Optional<TypeName> type, Moment moment) {
        return type.filter(TypeName::isArray)
                .flatMap(name -> moment.schema().domain(name.name()))
                .isPresent();
    }

    private static DomainType of(TypeName type, Moment moment, int depth) {
        if (type.isArray() || depth > DEEPEST) {
            return plain(type);
        }
        Optional<Domain> domain = moment.schema().domain(type.name());
        if (domain.isPresent()) {
            DomainType below = of(domain.get().base(), moment, depth + 1);
            return new DomainType(
                    below.base,
                    domain.get().constrained() || below.constrained,
                    domain.get().defaultValue().or(below::defaultValue),
                    below.unsettled);
        }
        if (isKnown(type, moment)) {
            return plain(type);
        }
        return new DomainType(
                Optional.of(type),
                true,
                Optional.empty(),
                Optional.of("whether " + type.name() + " is a domain with constraints"));
    }

    private static boolean isKnown(TypeName type, Moment moment) {
        return moment.schema().isEnum(type.name())
                || moment.schema().isComposite(type.name())
                || type.isSerial()
                || moment.catalogs().types().named(type.name()).isPresent();
    }

    private static DomainType plain(TypeName type) {
        return new DomainType(Optional.of(type), false, Optional.empty(), Optional.empty());
    }
}
