package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Generated;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeName;
import java.util.ArrayList;
import java.util.List;
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
 * @param rowOf the relation whose rows it holds, where its type is named like one
 * @param attributes what MySQL says of it besides: {@code auto_increment}, {@code on update} and others
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
        Optional<Origin> origin,
        List<Option> attributes,
        Optional<RelationName> rowOf) {

    public Column {
        attributes = List.copyOf(attributes);
    }

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
                Optional.empty(),
                List.of(),
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
                Optional.of(origin),
                definition.attributes(),
                Optional.empty());
    }

    /** Whether it has an attribute of this name. */
    public boolean is(String attribute) {
        return attributes.stream().anyMatch(option -> option.name().equals(attribute));
    }

    public boolean generated() {
        return generation.isPresent();
    }

    Column named(String changed) {
        return new Column(
                changed,
                type,
                notNull,
                defaultValue,
                generation,
                identity,
                sequence,
                collation,
                filled,
                origin,
                attributes,
                rowOf);
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
                filled,
                origin,
                attributes,
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
                filled,
                origin,
                attributes,
                rowOf);
    }

    Column withDefault(Optional<Expression> changed) {
        return new Column(
                name,
                type,
                notNull,
                changed,
                generation,
                identity,
                sequence,
                collation,
                filled,
                origin,
                attributes,
                rowOf);
    }

    Column generatedAs(Optional<Generated> changed) {
        return new Column(
                name,
                type,
                notNull,
                defaultValue,
                changed,
                identity,
                sequence,
                collation,
                filled,
                origin,
                attributes,
                rowOf);
    }

    /** Text in this character set and collation, where they are said. */
    Column written(Optional<String> charset, Optional<String> collated) {
        List<Option> others = new ArrayList<>(attributes.stream()
                .filter(option -> !option.name().equals("charset"))
                .toList());
        charset.ifPresent(said -> others.add(Option.of("charset", said)));
        Optional<TypeName> bare = type.map(known -> known.without("charset"));
        return new Column(
                name,
                bare,
                notNull,
                defaultValue,
                generation,
                identity,
                sequence,
                collated,
                filled,
                origin,
                others,
                rowOf);
    }

    /** The character set that was said of it. */
    public Optional<String> charset() {
        return Option.value(attributes, "charset").or(() -> type.flatMap(TypeName::charset));
    }

    Column filledBy(Optional<RelationName> changed, boolean asIdentity) {
        return new Column(
                name,
                type,
                notNull,
                defaultValue,
                generation,
                asIdentity,
                changed,
                collation,
                filled,
                origin,
                attributes,
                rowOf);
    }

    /** Said again, of a column that was there before. */
    Column since(Optional<Origin> added, boolean filledBefore) {
        return new Column(
                name,
                type,
                notNull,
                defaultValue,
                generation,
                identity,
                sequence,
                collation,
                filledBefore,
                added,
                attributes,
                rowOf);
    }

    Column filledByScript() {
        return new Column(
                name,
                type,
                notNull,
                defaultValue,
                generation,
                identity,
                sequence,
                collation,
                true,
                origin,
                attributes,
                rowOf);
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
                false,
                Optional.of(origin),
                bare.attributes,
                bare.rowOf);
    }

    Column holdingRowsOf(Optional<RelationName> relation) {
        return new Column(
                name,
                type,
                notNull,
                defaultValue,
                generation,
                identity,
                sequence,
                collation,
                filled,
                origin,
                attributes,
                relation);
    }
}
