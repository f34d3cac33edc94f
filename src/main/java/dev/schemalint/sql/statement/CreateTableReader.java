package dev.schemalint.sql.statement;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.PartitionOperation.PartitionOf;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.ConstraintReader;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TABLE and CREATE FOREIGN TABLE, but for tables made of queries. */
public final class CreateTableReader {

    private static final String[] LIKE_OPTIONS = {
        "ALL",
        "COMMENTS",
        "COMPRESSION",
        "CONSTRAINTS",
        "DEFAULTS",
        "GENERATED",
        "IDENTITY",
        "INDEXES",
        "STATISTICS",
        "STORAGE"
    };

    private final Elements elements;
    private final PartitionReader partitions;
    private final CreateTableAsReader queries;

    public CreateTableReader(Elements elements) {
        this.elements = elements;
        this.partitions = new PartitionReader(elements);
        this.queries = new CreateTableAsReader(elements);
    }

    /** What has been read of one table so far. */
    private static final class Parts {
        private final List<ColumnDefinition> columns = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Like> likes = new ArrayList<>();
        private final List<Name> inherits = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private Optional<PartitionOf> partitionOf = Optional.empty();
        private Optional<PartitionBy> partitionBy = Optional.empty();
        private Optional<Name> ofType = Optional.empty();
        private Optional<Name> accessMethod = Optional.empty();
    }

    /** From the word TABLE or the words FOREIGN TABLE. */
    public Operation read(Cursor cursor, Creation creation) throws Unexpected {
        ObjectKind what = cursor.accept("FOREIGN") ? ObjectKind.FOREIGN_TABLE : ObjectKind.TABLE;
        Clauses clauses = new Clauses();
        cursor.expect("TABLE");
        clauses.add("table", cursor.previous().span());
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name table = elements.names().name(cursor);
        clauses.add("name", table.span());
        Parts parts = new Parts();
        if (cursor.accept("OF")) {
            parts.ofType = Optional.of(elements.names().name(cursor));
            typedElements(cursor, parts);
        } else if (cursor.accept("PARTITION", "OF")) {
            Name parent = elements.names().name(cursor);
            typedElements(cursor, parts);
            parts.partitionOf = Optional.of(new PartitionOf(parent, partitions.bound(cursor)));
        } else if (queries.comes(cursor)) {
            return queries.read(cursor, creation, table, ifNotExists, clauses);
        } else {
            elements(cursor, parts);
        }
        tail(cursor, what, parts);
        return new CreateTable(
                clauses.extent(cursor.since(creation.mark())),
                table,
                what,
                creation.persistence(),
                ifNotExists,
                parts.columns,
                parts.constraints,
                parts.likes,
                parts.inherits,
                parts.partitionOf,
                parts.partitionBy,
                parts.ofType,
                parts.accessMethod,
                parts.options);
    }

    private void elements(Cursor cursor, Parts parts) throws Unexpected {
        Reading.parenthesisedOrEmpty(cursor, at -> {
            if (at.accept("LIKE")) {
                parts.likes.add(like(at));
            } else if (ConstraintReader.atTableConstraint(at)) {
                parts.constraints.add(elements.constraints().ofTable(at));
            } else {
                parts.columns.add(elements.columns().read(at));
            }
            return parts;
        });
    }

    private void typedElements(Cursor cursor, Parts parts) throws Unexpected {
        if (!cursor.at(TokenKind.OPEN)) {
            return;
        }
        Reading.parenthesised(cursor, at -> {
            if (ConstraintReader.atTableConstraint(at)) {
                parts.constraints.add(elements.constraints().ofTable(at));
            } else {
                parts.columns.add(elements.columns().withoutType(at));
            }
            return parts;
        });
    }

    private Like like(Cursor cursor) throws Unexpected {
        Name table = elements.names().name(cursor);
        List<String> including = new ArrayList<>();
        List<String> excluding = new ArrayList<>();
        while (cursor.atAny("INCLUDING", "EXCLUDING")) {
            List<String> list = cursor.next().is("INCLUDING") ? including : excluding;
            list.add(Words.oneOf(cursor, LIKE_OPTIONS));
        }
        return new Like(table, including, excluding);
    }

    private void tail(Cursor cursor, ObjectKind what, Parts parts) throws Unexpected {
        if (cursor.accept("INHERITS")) {
            parts.inherits.addAll(Reading.parenthesised(cursor, elements.names()::name));
        }
        if (cursor.accept("PARTITION", "BY")) {
            parts.partitionBy = Optional.of(partitions.partitionBy(cursor));
        }
        if (what == ObjectKind.FOREIGN_TABLE) {
            cursor.expect("SERVER");
            elements.names().identifier(cursor);
            parts.options.addAll(elements.options().foreign(cursor));
            return;
        }
        parts.accessMethod = queries.storage(cursor, parts.options);
    }
}
