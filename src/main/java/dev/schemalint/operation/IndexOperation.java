package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements about indexes. */
public sealed interface IndexOperation extends Operation {

    /** One column or expression of an index or partition key. */
    record Key(
            Optional<Identifier> column,
            Optional<Expression> expression,
            Optional<Name> collation,
            Optional<Name> operatorClass,
            boolean descending,
            Optional<Boolean> nullsFirst) {}

    /**
     * An index without a name gets one from the server. Clauses: {@code unique}, {@code index} and
     * {@code concurrently}, the keywords; {@code name}; {@code table}; {@code columns}, with their parentheses;
     * {@code where}, with its keyword.
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
            Optional<Expression> where)
            implements IndexOperation {
        public CreateIndex {
            keys = List.copyOf(keys);
            include = List.copyOf(include);
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    /** Clauses: {@code index} and {@code concurrently}, the keywords. */
    record DropIndex(Extent extent, List<Name> indexes, boolean concurrently, boolean ifExists, boolean cascade)
            implements IndexOperation {
        public DropIndex {
            indexes = List.copyOf(indexes);
        }
    }

    record RenameIndex(Extent extent, Altered on, Identifier to) implements IndexOperation {}

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
     */
    record Reindex(Extent extent, ObjectKind what, Optional<Name> name, boolean concurrently, List<Option> options)
            implements IndexOperation {
        public Reindex {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> relation() {
            return what == ObjectKind.TABLE ? name : Optional.empty();
        }
    }
}
