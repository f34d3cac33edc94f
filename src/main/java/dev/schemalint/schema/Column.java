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
 * @param sequence the sequence that belongs to it, of a serial or identity column
 * @param rowOf the relation whose rows it holds, where its type is named like one
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
        Optional<Origin> origin,
        Optional<RelationName> rowOf) {

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
                Optional.empty(),
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
                Optional.of(origin),
                Optional.empty());
    }

    public boolean generated() {
        return generation.isPresent();
    }

    Column named(String changed) {
        return new Column(
                changed, type, notNull, defaultValue, generation, identity, sequence, collation, origin, rowOf);
    }

    Column typed(TypeName changed, Optional<String> collated) {
        return new Column(
                name,
                Optional.of(changed),
                notNull,
                defaultValue,
                generation,
                identity,
                sequence,
                collated,
                origin,
                Optional.empty());
    }

    Column notNull(boolean changed) {
        return new Column(
                name,
                type,
                Optional.of(changed),
                defaultValue,
                generation,
                identity,
                sequence,
                collation,
                origin,
                rowOf);
    }

    Column withDefault(Optional<Expression> changed) {
        return new Column(name, type, notNull, changed, generation, identity, sequence, collation, origin, rowOf);
    }

    Column generatedAs(Optional<Generated> changed) {
        return new Column(name, type, notNull, defaultValue, changed, identity, sequence, collation, origin, rowOf);
    }

    Column filledBy(Optional<RelationName> changed, boolean asIdentity) {
        return new Column(name, type, notNull, defaultValue, generation, asIdentity, changed, collation, origin, rowOf);
    }

    /** A result of a query, which may be null for all that is known. */
    static Column computed(String name, Optional<TypeName> type, Origin origin) {
        Column bare = neverSeen(name);
        return new Column(
                name,
                type,
                bare.notNull,
                bare.defaultValue,
                bare.generation,
                false,
                bare.sequence,
                bare.collation,
                Optional.of(origin),
                bare.rowOf);
    }

    Column holdingRowsOf(Optional<RelationName> relation) {
        return new Column(
                name, type, notNull, defaultValue, generation, identity, sequence, collation, origin, relation);
    }
}
