package dev.schemalint.operation;

import dev.schemalint.operation.IndexOperation.CreateIndex;
import java.util.List;
import java.util.Optional;

/**
 * A constraint, whether it stands beside a column or beside the table; a column's own names that column. Clauses:
 * {@code name}; {@code references}, up to what follows every constraint.
 */
public sealed interface Constraint {

    Extent extent();

    Optional<Identifier> name();

    Traits traits();

    /** The columns it is written on; none for a table's CHECK. */
    List<Identifier> columns();

    /** The columns that the index behind it holds besides its own. */
    default List<Identifier> included() {
        if (this instanceof Unique unique) {
            return unique.include();
        }
        if (this instanceof PrimaryKey key) {
            return key.include();
        }
        return this instanceof Exclusion exclusion ? exclusion.include() : List.of();
    }

    /** What may follow any constraint. */
    record Traits(
            boolean notValid, boolean notEnforced, boolean deferrable, boolean initiallyDeferred, boolean noInherit) {
        public static final Traits PLAIN = new Traits(false, false, false, false, false);
    }

    record NotNull(Extent extent, Optional<Identifier> name, Traits traits, List<Identifier> columns)
            implements Constraint {
        public NotNull {
            columns = List.copyOf(columns);
        }
    }

    record Check(
            Extent extent, Optional<Identifier> name, Traits traits, List<Identifier> columns, Expression condition)
            implements Constraint {
        public Check {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A UNIQUE.
     *
     * @param index the index behind it, where the text says how it is made: MySQL has no other kind of UNIQUE
     * @param include the columns that its index holds besides
     */
    record Unique(
            Extent extent,
            Optional<Identifier> name,
            Traits traits,
            List<Identifier> columns,
            boolean nullsNotDistinct,
            Optional<Identifier> usingIndex,
            Optional<CreateIndex> index,
            List<Identifier> include)
            implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        public Unique(
                Extent extent,
                Optional<Identifier> name,
                Traits traits,
                List<Identifier> columns,
                boolean nullsNotDistinct,
                Optional<Identifier> usingIndex,
                Optional<CreateIndex> index) {
            this(extent, name, traits, columns, nullsNotDistinct, usingIndex, index, List.of());
        }

        public Unique(
                Extent extent,
                Optional<Identifier> name,
                Traits traits,
                List<Identifier> columns,
                boolean nullsNotDistinct,
                Optional<Identifier> usingIndex) {
            this(extent, name, traits, columns, nullsNotDistinct, usingIndex, Optional.empty(), List.of());
        }
    }

    /** A PRIMARY KEY; its index is told of as that of {@link Unique}. */
    record PrimaryKey(
            Extent extent,
            Optional<Identifier> name,
            Traits traits,
            List<Identifier> columns,
            Optional<Identifier> usingIndex,
            Optional<CreateIndex> index,
            List<Identifier> include)
            implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }

        public PrimaryKey(
                Extent extent,
                Optional<Identifier> name,
                Traits traits,
                List<Identifier> columns,
                Optional<Identifier> usingIndex,
                Optional<CreateIndex> index) {
            this(extent, name, traits, columns, usingIndex, index, List.of());
        }

        public PrimaryKey(
                Extent extent,
                Optional<Identifier> name,
                Traits traits,
                List<Identifier> columns,
                Optional<Identifier> usingIndex) {
            this(extent, name, traits, columns, usingIndex, Optional.empty(), List.of());
        }
    }

    record ForeignKey(
            Extent extent,
            Optional<Identifier> name,
            Traits traits,
            List<Identifier> columns,
            Name referenced,
            List<Identifier> referencedColumns,
            Optional<String> onDelete,
            Optional<String> onUpdate)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            referencedColumns = List.copyOf(referencedColumns);
        }
    }

    /** An EXCLUDE; {@code include} are the columns that its index holds besides. */
    record Exclusion(
            Extent extent,
            Optional<Identifier> name,
            Traits traits,
            List<Identifier> columns,
            List<Identifier> include,
            Optional<Expression> where)
            implements Constraint {
        public Exclusion {
            columns = List.copyOf(columns);
            include = List.copyOf(include);
        }
    }
}
