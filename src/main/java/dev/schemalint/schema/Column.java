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
import java.util.Set;

/**
 * A column as far as it is known.
 *
 * @param type nothing when the scripts read so far never said it
 * @param notNull nothing when that is not known
 * @param generation how it is computed from others
 * @param identity whether it is an identity column
 * @param filled whether a script gave it values in rows that were there before
 * @param copies the columns of its table that a script gave it values from, and has not compared it with since
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
        Set<String> copies,
        Optional<Origin> origin,
        List<Option> attributes,
        Optional<RelationName> rowOf) {

    /** The attribute that holds the name of SQL Server's constraint behind a default. */
    public static final String DEFAULT_CONSTRAINT = "default constraint";

    public Column {
        copies = Set.copyOf(copies);
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
                Set.of(),
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
                Set.of(),
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
        Draft draft = new Draft(this);
        draft.name = changed;
        return draft.finished();
    }

    Column typed(TypeName changed, Optional<String> collated) {
        Draft draft = new Draft(this);
        draft.type = Optional.of(changed);
        draft.collation = collated;
        draft.rowOf = Optional.empty();
        return draft.finished();
    }

    Column notNull(boolean changed) {
        Draft draft = new Draft(this);
        draft.notNull = Optional.of(changed);
        return draft.finished();
    }

    public Column withDefault(Optional<Expression> changed) {
        Draft draft = new Draft(this);
        draft.defaultValue = changed;
        return draft.finished();
    }

    /** With this name of the constraint behind its default, or none. */
    Column attributed(List<Option> said) {
        List<Option> others = new ArrayList<>(attributes.stream()
                .filter(option -> !option.name().equals(DEFAULT_CONSTRAINT))
                .toList());
        others.addAll(said);
        Draft draft = new Draft(this);
        draft.attributes = others;
        return draft.finished();
    }

    Column generatedAs(Optional<Generated> changed) {
        Draft draft = new Draft(this);
        draft.generation = changed;
        return draft.finished();
    }

    /** Text in this character set and collation, where they are said. */
    Column written(Optional<String> charset, Optional<String> collated) {
        List<Option> others = new ArrayList<>(attributes.stream()
                .filter(option -> !option.name().equals("charset"))
                .toList());
        charset.ifPresent(said -> others.add(Option.of("charset", said)));
        Optional<TypeName> bare = type.map(known -> known.without("charset"));
        Draft draft = new Draft(this);
        draft.type = bare;
        draft.collation = collated;
        draft.attributes = others;
        return draft.finished();
    }

    /** The character set that was said of it. */
    public Optional<String> charset() {
        return Option.value(attributes, "charset").or(() -> type.flatMap(TypeName::charset));
    }

    Column filledBy(Optional<RelationName> changed, boolean asIdentity) {
        Draft draft = new Draft(this);
        draft.identity = asIdentity;
        draft.sequence = changed;
        return draft.finished();
    }

    /** Said again, of a column that was there before. */
    Column since(Optional<Origin> added, boolean filledBefore) {
        Draft draft = new Draft(this);
        draft.filled = filledBefore;
        draft.origin = added;
        return draft.finished();
    }

    Column filledByScript() {
        if (filled) {
            return this;
        }
        Draft draft = new Draft(this);
        draft.filled = true;
        return draft.finished();
    }

    Column copying(Set<String> others) {
        Draft draft = new Draft(this);
        draft.copies = others;
        return draft.finished();
    }

    /** A result of a query, which may be null for all that is known. */
    static Column computed(String name, Optional<TypeName> type, Origin origin) {
        Draft draft = new Draft(neverSeen(name));
        draft.type = type;
        draft.origin = Optional.of(origin);
        return draft.finished();
    }

    Column holdingRowsOf(Optional<RelationName> relation) {
        Draft draft = new Draft(this);
        draft.rowOf = relation;
        return draft.finished();
    }

    /** A column of which some parts are being changed; no one else sees it. */
    private static final class Draft {
        private String name;
        private Optional<TypeName> type;
        private Optional<Boolean> notNull;
        private Optional<Expression> defaultValue;
        private Optional<Generated> generation;
        private boolean identity;
        private Optional<RelationName> sequence;
        private Optional<String> collation;
        private boolean filled;
        private Set<String> copies;
        private Optional<Origin> origin;
        private List<Option> attributes;
        private Optional<RelationName> rowOf;

        Draft(Column of) {
            this.name = of.name;
            this.type = of.type;
            this.notNull = of.notNull;
            this.defaultValue = of.defaultValue;
            this.generation = of.generation;
            this.identity = of.identity;
            this.sequence = of.sequence;
            this.collation = of.collation;
            this.filled = of.filled;
            this.copies = of.copies;
            this.origin = of.origin;
            this.attributes = of.attributes;
            this.rowOf = of.rowOf;
        }

        Column finished() {
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
                    copies,
                    origin,
                    attributes,
                    rowOf);
        }
    }
}
