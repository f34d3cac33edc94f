package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.TypeName;
import java.util.Optional;

/**
 * A column as far as it is known.
 *
 * @param type nothing when the scripts read so far never said it
 * @param notNull nothing when that is not known
 */
public record Column(
        String name,
        Optional<TypeName> type,
        Optional<Boolean> notNull,
        Optional<Expression> defaultValue,
        boolean generated,
        Optional<Origin> origin) {

    static Column neverSeen(String name) {
        return new Column(name, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    static Column of(ColumnDefinition definition, Origin origin) {
        boolean serial = definition.type().map(TypeName::isSerial).orElse(false);
        return new Column(
                definition.name().text(),
                definition.type(),
                Optional.of(
                        definition.notNull() || serial || definition.identity().isPresent()),
                definition.defaultValue(),
                definition.generated().isPresent(),
                Optional.of(origin));
    }

    Column named(String changed) {
        return new Column(changed, type, notNull, defaultValue, generated, origin);
    }

    Column typed(TypeName changed) {
        return new Column(name, Optional.of(changed), notNull, defaultValue, generated, origin);
    }

    Column notNull(boolean changed) {
        return new Column(name, type, Optional.of(changed), defaultValue, generated, origin);
    }

    Column withDefault(Optional<Expression> changed) {
        return new Column(name, type, notNull, changed, generated, origin);
    }
}
