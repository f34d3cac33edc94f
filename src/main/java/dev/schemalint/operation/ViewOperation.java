package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements about views and materialized views. */
public sealed interface ViewOperation extends Operation {

    /** Clauses: {@code name}; {@code query}. */
    record CreateView(
            Extent extent,
            Name view,
            boolean orReplace,
            boolean temporary,
            boolean ifNotExists,
            List<Identifier> columns,
            List<Option> options,
            Query query)
            implements ViewOperation {
        public CreateView {
            columns = List.copyOf(columns);
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(view);
        }
    }

    /** Clauses: {@code name}; {@code query}. */
    record CreateMaterializedView(
            Extent extent, Name view, boolean ifNotExists, List<Identifier> columns, Query query, boolean withData)
            implements ViewOperation {
        public CreateMaterializedView {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(view);
        }
    }

    /** Drops views or materialized views. */
    record DropView(Extent extent, ObjectKind what, List<Name> views, boolean ifExists, boolean cascade)
            implements ViewOperation {
        public DropView {
            views = List.copyOf(views);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(views.get(0));
        }

        @Override
        public String kind() {
            return "drop-" + what.id();
        }
    }

    /** Clauses: {@code view} and {@code concurrently}, the keywords. */
    record RefreshMaterializedView(Extent extent, Name view, boolean concurrently, boolean withData)
            implements ViewOperation {
        @Override
        public Optional<Name> relation() {
            return Optional.of(view);
        }
    }
}
