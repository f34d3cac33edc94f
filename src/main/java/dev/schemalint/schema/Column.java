package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Generated;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import java.util.Optional;

/**
 * A column as far as it is known.
 *
 * @param type nothing when the scripts read so far never said it
 * @param notNull nothing when that is not known
 * @param generation how it is computed from others
 * @param identity whether it is an identity column
 * @param filled whether a script gave it values in rows that were there before
 * @param sequence the sequence that belongs to it, of a serial or identity column
 */
public record Column(
        String name,
        Optional<TypeName> type,
        Optional<Boolean> notNull,
        Optional<Expression> defaultValue,
        Optional<Generated> generation,
        boolean identity,
        Optional<RelationName> sequence,
        Optional<String> collation,
        boolean filled,
        Optional<Origin> origin) {

    static Column neverSeen(String name) {
        return new Column(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static Column of(ColumnDefinition definition, Origin origin) {
        boolean serial = definition.type().map(TypeName::isSerial).orElse(false);
        boolean identity = definition.identity().isPresent();
        return new Column(
                definition.name().text(),
                definition.type(),
                Optional.of(definition.notNull() || serial || identity),
                definition.defaultValue(),
                definition.generated(),
                identity,
                Optional.empty(),
                definition.collation().map(Name::text),
                false,
                Optional.of(origin));
    }

    public boolean generated() {
        return generation.isPresent();
    }

    Column named(String changed) {
        return new Column(changed, type, notNull, defaultValue, generation, identity, sequence, collation, filled, origin);
    }

    Column typed(TypeName changed, Optional<String> collated) {
        return new Column(
                name, Optional.of(changed), notNull, defaultValue, generation, identity, sequence, collated, filled, origin);
    }

    Column notNull(boolean changed) {
        return new Column(
                name, type, Optional.of(changed), defaultValue, generation, identity, sequence, collation, filled, origin);
    }

    Column withDefault(Optional<Expression> changed) {
        return new Column(name, type, notNull, changed, generation, identity, sequence, collation, filled, origin);
    }

    Column generatedAs(Optional<Generated> changed) {
        return new Column(name, type, notNull, defaultValue, changed, identity, sequence, collation, filled, origin);
    }

    Column filledBy(Optional<RelationName> changed, boolean asIdentity) {
        return new Column(name, type, notNull, defaultValue, generation, asIdentity, changed, collation, filled, origin);
    }

    Column filledByScript() {
        return new Column(
                name, type, notNull, defaultValue, generation, identity, sequence, collation, true, origin);
    }
}
