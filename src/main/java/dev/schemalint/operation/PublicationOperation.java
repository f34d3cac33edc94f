package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements that say which tables' changes are published for other servers. */
public sealed interface PublicationOperation extends Operation {

    Identifier name();

    /** What is published: of a table, or of every table there is or will be. */
    sealed interface Published {

        /**
         * A table.
         *
         * @param only whether its children are left out
         * @param columns the columns that are sent; none means all
         * @param where which rows are sent
         */
        record PublishedTable(Name table, boolean only, List<Identifier> columns, Optional<Expression> where)
                implements Published {
            public PublishedTable {
                columns = List.copyOf(columns);
            }
        }

        /** All tables of a schema; none means the current one. */
        record PublishedSchema(Optional<Identifier> schema) implements Published {}

        /** {@code ALL TABLES} or {@code ALL SEQUENCES}. */
        record Everything(String what) implements Published {}
    }

    record CreatePublication(Extent extent, Identifier name, List<Published> published, List<Option> options)
            implements PublicationOperation {
        public CreatePublication {
            published = List.copyOf(published);
            options = List.copyOf(options);
        }
    }

    /** Adds, sets or drops what is published. */
    record AlterPublication(
            Extent extent, Identifier name, Change change, List<Published> published, List<Option> options)
            implements PublicationOperation {
        public AlterPublication {
            published = List.copyOf(published);
            options = List.copyOf(options);
        }
    }

    /** What an ALTER PUBLICATION does with what it names; SET without names sets options only. */
    enum Change {
        ADD,
        SET,
        DROP
    }
}
