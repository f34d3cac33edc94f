package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/**
 * A column as CREATE TABLE and ADD COLUMN define it.
 * Clauses: {@code column}, its name; {@code type}; {@code default}, {@code generated} and {@code collate}, with their
 * keywords; {@code not-null}, {@code check}, {@code references}, {@code unique} and {@code primary-key}, with their
 * names. Of MySQL's: {@code default-expression}, where the default is in parentheses; {@code stored},
 * {@code persistent} or {@code virtual}, the word that is written.
 *
 * @param attributes what MySQL says of a column besides: {@code auto_increment}, {@code on update}, {@code comment},
 *     {@code invisible} and others
 */
public record ColumnDefinition(
        Extent extent,
        Identifier name,
        Optional<TypeName> type,
        Optional<Expression> defaultValue,
        Optional<Generated> generated,
        Optional<Identity> identity,
        Optional<Name> collation,
        List<Constraint> constraints,
        List<Option> attributes) {

    /** A column computed from others, kept in the row when {@code stored}, computed on reading otherwise. */
    public record Generated(Expression expression, Kind kind) {}

    /** How a generated column says it is kept; what leaving it out means depends on the server's version. */
    public enum Kind {
        STORED,
        VIRTUAL,
        UNSAID
    }

    /** A column that a sequence of its own fills. */
    public record Identity(boolean always) {}

    public ColumnDefinition {
        constraints = List.copyOf(constraints);
        attributes = List.copyOf(attributes);
    }

    /** A column of which nothing more is said. */
    public ColumnDefinition(
            Extent extent,
            Identifier name,
            Optional<TypeName> type,
            Optional<Expression> defaultValue,
            Optional<Generated> generated,
            Optional<Identity> identity,
            Optional<Name> collation,
            List<Constraint> constraints) {
        this(extent, name, type, defaultValue, generated, identity, collation, constraints, List.of());
    }

    /** Whether it has an attribute of this name. */
    public boolean is(String attribute) {
        return attributes.stream().anyMatch(option -> option.name().equals(attribute));
    }

    public boolean notNull() {
        return has(Constraint.NotNull.class) || has(Constraint.PrimaryKey.class);
    }

    public boolean has(Class<? extends Constraint> kind) {
        return constraints.stream().anyMatch(kind::isInstance);
    }
}
