package dev.schemalint.sql.oracle;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Oracle's CREATE TABLE, of columns or of a query. */
final class OracleTables {

    private final OracleElements all;
    private final Elements elements;
    private final OraclePartitions partitions;

    OracleTables(OracleElements all) {
        this.all = all;
        this.elements = all.common();
        this.partitions = new OraclePartitions(all.common(), all.storage());
    }

    /** What has been read of one table so far. */
    private static final class Parts {
        private final List<ColumnDefinition> columns = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private Optional<PartitionBy> partitionBy = Optional.empty();
        private Optional<Name> ofType = Optional.empty();
    }

    /** From behind CREATE. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean scoped = cursor.accept("GLOBAL") || cursor.accept("PRIVATE");
        if (scoped) {
            cursor.expect("TEMPORARY");
        }
        while (cursor.atAny("SHARDED", "DUPLICATED", "IMMUTABLE", "BLOCKCHAIN")) {
            cursor.next();
        }
        cursor.expect("TABLE");
        clauses.add("table", cursor.previous().span());
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name table = elements.names().name(cursor);
        clauses.add("name", table.span());
        Parts parts = new Parts();
        if (cursor.accept("OF")) {
            parts.ofType = Optional.of(elements.names().name(cursor));
        }
        List<Identifier> names = List.of();
        if (isListOfNames(cursor)) {
            names = elements.names().parenthesised(cursor);
        } else if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, at -> element(at, parts));
        }
        storage(cursor, parts);
        Persistence persistence = scoped ? Persistence.TEMPORARY : Persistence.PERMANENT;
        if (cursor.accept("AS")) {
            Query query = elements.queries().read(cursor, Ahead.end(cursor));
            List<Identifier> columns = names.isEmpty()
                    ? parts.columns.stream().map(ColumnDefinition::name).toList()
                    : names;
            return new CreateTableAs(
                    clauses.extent(cursor.since(start)),
                    table,
                    persistence,
                    ifNotExists,
                    columns,
                    Optional.of(query),
                    true);
        }
        return new CreateTable(
                clauses.extent(cursor.since(start)),
                table,
                ObjectKind.TABLE,
                persistence,
                ifNotExists,
                parts.columns,
                parts.constraints,
                List.of(),
                List.of(),
                Optional.empty(),
                parts.partitionBy,
                parts.ofType,
                Optional.empty(),
                parts.options);
    }

    /** Before AS a table may list nothing but the names of its columns. */
    private static boolean isListOfNames(Cursor cursor) {
        TokenKind behind = cursor.peek(2).kind();
        return cursor.at(TokenKind.OPEN) && (behind == TokenKind.COMMA || behind == TokenKind.CLOSE);
    }

    private Parts element(Cursor cursor, Parts parts) throws Unexpected {
        if (OracleConstraints.atTableConstraint(cursor)) {
            parts.constraints.add(all.constraints().ofTable(cursor));
        } else if (cursor.accept("SUPPLEMENTAL", "LOG")) {
            while (!cursor.at(TokenKind.COMMA) && !cursor.at(TokenKind.CLOSE)) {
                cursor.next();
            }
        } else {
            parts.columns.add(all.columns().read(cursor));
        }
        return parts;
    }

    private void storage(Cursor cursor, Parts parts) throws Unexpected {
        boolean more = true;
        while (more) {
            List<Option> options = all.storage().read(cursor);
            parts.options.addAll(options);
            more = !options.isEmpty();
            if (cursor.accept("PARTITION", "BY") || cursor.accept("PARTITIONSET", "BY")) {
                parts.partitionBy = Optional.of(partitions.by(cursor));
                more = true;
            }
        }
    }
}
