package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements about indexes. */
public sealed interface IndexOperation extends Operation {

    /**
     * One column or expression of an index or partition key.
     *
     * @param length how many characters or bytes of a MySQL column are in the index, when not all of them
     */
    record Key(
            Optional<Identifier> column,
            Optional<Expression> expression,
            Optional<Name> collation,
            Optional<Name> operatorClass,
            boolean descending,
            Optional<Boolean> nullsFirst,
            Optional<Integer> length) {
        public Key(
                Optional<Identifier> column,
                Optional<Expression> expression,
                Optional<Name> collation,
                Optional<Name> operatorClass,
                boolean descending,
                Optional<Boolean> nullsFirst) {
            this(column, expression, collation, operatorClass, descending, nullsFirst, Optional.empty());
        }

        /** The same of another column, which is not written anywhere. */
        public Key of(String other) {
            return new Key(
                    column.map(known -> new Identifier(other, known.quoted(), known.span())),
                    expression,
                    collation,
                    operatorClass,
                    descending,
                    nullsFirst,
                    length);
        }
    }

    /**
     * An index, made by a statement of its own or by an action of MySQL's ALTER TABLE; one without a name gets it from
     * the server. The method of MySQL's full-text, spatial and vector indexes is {@code fulltext}, {@code spatial} and
     * {@code vector}.
     * Clauses: {@code unique}, {@code index} and {@code concurrently}, the keywords; {@code name}; {@code table};
     * {@code columns}, with their parentheses; {@code where}, with its keyword.
     */
    record CreateIndex(
            Extent extent,
            Optional<Identifier> name,
            Name table,
            boolean unique,
            boolean concurrently,
            boolean ifNotExists,
            boolean only,
            Optional<Identifier> method,
            List<Key> keys,
            List<Identifier> include,
            boolean nullsNotDistinct,
            List<Option> options,
            Optional<Identifier> tablespace,
            Optional<Expression> where,
            Manner manner)
            implements IndexOperation {
        public CreateIndex {
            keys = List.copyOf(keys);
            include = List.copyOf(include);
            options = List.copyOf(options);
        }

        public CreateIndex(
                Extent extent,
                Optional<Identifier> name,
                Name table,
                boolean unique,
                boolean concurrently,
                boolean ifNotExists,
                boolean only,
                Optional<Identifier> method,
                List<Key> keys,
                List<Identifier> include,
                boolean nullsNotDistinct,
                List<Option> options,
                Optional<Identifier> tablespace,
                Optional<Expression> where) {
            this(
                    extent,
                    name,
                    table,
                    unique,
                    concurrently,
                    ifNotExists,
                    only,
                    method,
                    keys,
                    include,
                    nullsNotDistinct,
                    options,
                    tablespace,
                    where,
                    Manner.ANY);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    /**
     * A DROP INDEX, or the action of MySQL's ALTER TABLE. Clauses: {@code index} and {@code concurrently}, the keywords.
     *
     * @param table the table whose indexes they are, where the text says it: MySQL's indexes have no names without it
     */
    record DropIndex(
            Extent extent,
            List<Name> indexes,
            boolean concurrently,
            boolean ifExists,
            boolean cascade,
            Optional<Name> table,
            Manner manner)
            implements IndexOperation {
        public DropIndex {
            indexes = List.copyOf(indexes);
        }

        public DropIndex(Extent extent, List<Name> indexes, boolean concurrently, boolean ifExists, boolean cascade) {
            this(extent, indexes, concurrently, ifExists, cascade, Optional.empty(), Manner.ANY);
        }

        @Override
        public Optional<Name> relation() {
            return table;
        }
    }

    record RenameIndex(Extent extent, Altered on, Identifier to) implements IndexOperation {}

    /** MySQL's {@code ALTER TABLE ... RENAME INDEX a TO b}. */
    record RenameTableIndex(Extent extent, Altered on, Identifier index, Identifier to) implements IndexOperation {
        @Override
        public Optional<Name> relation() {
            return Optional.of(on.name());
        }
    }

    /** Whether the planner may use an index: VISIBLE or INVISIBLE, which MariaDB calls NOT IGNORED and IGNORED. */
    record SetIndexVisibility(Extent extent, Altered on, Identifier index, boolean visible) implements IndexOperation {
        @Override
        public Optional<Name> relation() {
            return Optional.of(on.name());
        }
    }

    record SetIndexOptions(Extent extent, Altered on, List<Option> options) implements IndexOperation {
        public SetIndexOptions {
            options = List.copyOf(options);
        }
    }

    record ResetIndexOptions(Extent extent, Altered on, List<String> names) implements IndexOperation {
        public ResetIndexOptions {
            names = List.copyOf(names);
        }
    }

    record SetIndexTablespace(Extent extent, Altered on, Identifier tablespace, boolean noWait)
            implements IndexOperation {}

    /** {@code ALTER INDEX ... ALTER COLUMN n SET STATISTICS}. */
    record SetIndexStatistics(Extent extent, Altered on, String column) implements IndexOperation {}

    record AttachIndexPartition(Extent extent, Altered on, Name partition) implements IndexOperation {}

    /**
     * {@code REINDEX}; the kind says whether an index, a table, a schema, a database or the catalogs. Clauses:
     * {@code concurrently}, and the keyword of the kind by its {@link ObjectKind#id}.
     *
     * @param table the table of the index, where the text says it: SQL Server's indexes have no names without it
     */
    record Reindex(
            Extent extent,
            ObjectKind what,
            Optional<Name> name,
            boolean concurrently,
            List<Option> options,
            Optional<Name> table)
            implements IndexOperation {
        public Reindex {
            options = List.copyOf(options);
        }

        public Reindex(
                Extent extent, ObjectKind what, Optional<Name> name, boolean concurrently, List<Option> options) {
            this(extent, what, name, concurrently, options, Optional.empty());
        }

        @Override
        public Optional<Name> relation() {
            return what == ObjectKind.TABLE ? name : table;
        }
    }
}
