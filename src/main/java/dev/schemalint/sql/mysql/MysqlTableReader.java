package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads MySQL's CREATE TABLE, of definitions, of a query, or of both. */
final class MysqlTableReader {

    private final MysqlElements elements;

    MysqlTableReader(MysqlElements elements) {
        this.elements = elements;
    }

    /** What has been read of one table so far. */
    private static final class Parts {
        private final List<ColumnDefinition> columns = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<CreateIndex> indexes = new ArrayList<>();
        private final List<Like> likes = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private Optional<PartitionBy> partitionBy = Optional.empty();
    }

    /** From the word TABLE. {@code OR REPLACE} drops what has the name, which is an operation of its own. */
    List<Operation> create(Cursor cursor, MysqlCreation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("TABLE");
        clauses.add("table", cursor.previous().span());
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name table = elements.names().name(cursor);
        clauses.add("name", table.span());
        Parts parts = new Parts();
        definitions(cursor, table, parts);
        parts.options.addAll(elements.tableOptions().list(cursor));
        if (cursor.accept("PARTITION", "BY")) {
            parts.partitionBy = Optional.of(elements.partitions().by(cursor));
        }
        int queryFrom = cursor.mark();
        Optional<Query> query = query(cursor);
        if (query.isPresent()) {
            clauses.add("query", cursor.since(queryFrom));
        }
        Extent extent = clauses.extent(cursor.since(creation.mark()));
        List<Operation> operations = new ArrayList<>();
        if (creation.orReplace()) {
            operations.add(new DropTable(extent, ObjectKind.TABLE, List.of(table), true, false));
        }
        boolean onlyQuery = query.isPresent() && parts.columns.isEmpty();
        operations.add(
                onlyQuery
                        ? made(extent, table, creation, ifNotExists, query)
                        : defined(extent, table, creation, ifNotExists, parts));
        if (query.isPresent() && !onlyQuery) {
            operations.add(MysqlInserts.ofQuery(extent, table, query.get()));
        }
        return operations;
    }

    private static Operation made(
            Extent extent, Name table, MysqlCreation creation, boolean ifNotExists, Optional<Query> query) {
        return new CreateTableAs(extent, table, persistence(creation), ifNotExists, List.of(), query, true);
    }

    private static Operation defined(
            Extent extent, Name table, MysqlCreation creation, boolean ifNotExists, Parts parts) {
        return new CreateTable(
                extent,
                table,
                ObjectKind.TABLE,
                persistence(creation),
                ifNotExists,
                parts.columns,
                parts.constraints,
                parts.likes,
                List.of(),
                Optional.empty(),
                parts.partitionBy,
                Optional.empty(),
                Optional.empty(),
                parts.options,
                parts.indexes);
    }

    private static Persistence persistence(MysqlCreation creation) {
        return creation.temporary() ? Persistence.TEMPORARY : Persistence.PERMANENT;
    }

    private void definitions(Cursor cursor, Name table, Parts parts) throws Unexpected {
        if (cursor.accept("LIKE")) {
            parts.likes.add(like(cursor));
            return;
        }
        if (!cursor.at(TokenKind.OPEN) || MysqlQueries.atSubquery(cursor)) {
            return;
        }
        Reading.parenthesised(cursor, at -> {
            element(at, table, parts);
            return parts;
        });
    }

    private void element(Cursor cursor, Name table, Parts parts) throws Unexpected {
        if (cursor.accept("LIKE")) {
            parts.likes.add(like(cursor));
        } else if (MysqlConstraints.atIndex(cursor)) {
            parts.indexes.add(elements.constraints().index(cursor, cursor.mark(), table, Manner.ANY));
        } else if (MysqlConstraints.atConstraint(cursor)) {
            parts.constraints.add(elements.constraints().constraint(cursor, table));
        } else if (cursor.at("PERIOD", "FOR")) {
            Altered on = new Altered(ObjectKind.TABLE, table, false, false);
            new MysqlPeriods(elements.names()).read(cursor, cursor.mark(), on);
        } else {
            parts.columns.add(elements.columns().read(cursor));
        }
    }

    private Like like(Cursor cursor) throws Unexpected {
        return new Like(elements.names().name(cursor), List.of(), List.of());
    }

    private Optional<Query> query(Cursor cursor) throws Unexpected {
        if (!cursor.accept("IGNORE")) {
            cursor.accept("REPLACE");
        }
        boolean said = cursor.accept("AS");
        boolean comes = said || cursor.at(TokenKind.OPEN) || cursor.atAny("SELECT", "WITH", "VALUES", "TABLE");
        return comes ? Optional.of(elements.queries().read(cursor)) : Optional.empty();
    }
}
