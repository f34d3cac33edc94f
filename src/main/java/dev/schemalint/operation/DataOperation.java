package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements that read and change rows. */
public sealed interface DataOperation extends Operation {

    record Select(Extent extent, Query query) implements DataOperation {}

    /**
     * An INSERT.
     *
     * @param rows how many rows its VALUES list, nothing when they come from a query
     * @param values those rows, where they are few
     * @param calls whether any value calls a function
     * @param reads the relations that are read on the way, by its query or its values
     * @param locked those of them whose rows are locked
     */
    record Insert(
            Extent extent,
            Name table,
            List<Identifier> columns,
            Optional<Integer> rows,
            List<List<Expression>> values,
            boolean calls,
            Optional<Query> query,
            List<Name> reads,
            List<Name> locked,
            boolean onConflict)
            implements DataOperation {
        public Insert {
            columns = List.copyOf(columns);
            values = values.stream().map(List::copyOf).toList();
            reads = List.copyOf(reads);
            locked = List.copyOf(locked);
        }

        /** Rows that are many, or come from elsewhere. */
        public Insert(
                Extent extent,
                Name table,
                List<Identifier> columns,
                Optional<Integer> rows,
                boolean calls,
                Optional<Query> query,
                List<Name> reads,
                boolean onConflict) {
            this(extent, table, columns, rows, List.of(), calls, query, reads, List.of(), onConflict);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    /** An UPDATE; with {@code only}, children of the table are left alone. It locks the rows it reads of {@code locked}. */
    record Update(
            Extent extent,
            Name table,
            boolean only,
            List<Identifier> columns,
            Optional<Expression> where,
            List<Name> reads,
            List<Name> locked,
            boolean limited)
            implements DataOperation {
        public Update {
            columns = List.copyOf(columns);
            reads = List.copyOf(reads);
            locked = List.copyOf(locked);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    /** A DELETE; with {@code only}, children of the table are left alone. It locks the rows it reads of {@code locked}. */
    record Delete(
            Extent extent,
            Name table,
            boolean only,
            Optional<Expression> where,
            List<Name> reads,
            List<Name> locked,
            boolean limited)
            implements DataOperation {
        public Delete {
            reads = List.copyOf(reads);
            locked = List.copyOf(locked);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    record Merge(Extent extent, Name table, List<Name> reads) implements DataOperation {
        public Merge {
            reads = List.copyOf(reads);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    /** {@code COPY}; of a table, or of a query. */
    record Copy(Extent extent, Optional<Name> table, Optional<Query> query, boolean into, boolean inline)
            implements DataOperation {
        @Override
        public Optional<Name> relation() {
            return table;
        }
    }

    /** {@code EXPLAIN}: runs what it explains only with ANALYZE. */
    record Explain(Extent extent, boolean analyze, List<Operation> explained) implements DataOperation {
        public Explain {
            explained = List.copyOf(explained);
        }
    }

    /** {@code PREPARE}, {@code EXECUTE} and {@code DEALLOCATE}; what PREPARE prepares is not run by it. */
    record Prepared(Extent extent, String verb, Optional<Identifier> name, List<Operation> prepared)
            implements DataOperation {
        public Prepared {
            prepared = List.copyOf(prepared);
        }
    }
}
