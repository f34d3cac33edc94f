package dev.schemalint.sql.mysql;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads MySQL's UPDATE and DELETE; one that changes several tables is an operation for each. */
final class MysqlUpdates {

    private final MysqlElements elements;

    MysqlUpdates(MysqlElements elements) {
        this.elements = elements;
    }

    List<Operation> update(Cursor cursor, int start, QueryParts parts) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("UPDATE");
        cursor.accept("LOW_PRIORITY");
        clauses.accept(cursor, "IGNORE", "ignore");
        List<MysqlTables.Use> uses = elements.queries().tables().list(cursor, parts);
        int set = cursor.mark();
        cursor.expect("SET");
        MysqlAssignments.Assigned assigned = MysqlAssignments.read(cursor, elements);
        clauses.add("set", cursor.since(set));
        parts.add(assigned.values());
        Tail tail = tail(cursor, clauses, parts);
        Extent extent = clauses.extent(cursor.since(start));
        List<Operation> operations = new ArrayList<>();
        byTable(assigned.targets(), uses)
                .forEach((table, columns) -> operations.add(new Update(
                        extent, table, false, columns, tail.where(), others(parts, table), List.of(), tail.limited())));
        return operations;
    }

    /** Whose columns are set; a column without its table is taken for one of the first. */
    private static Map<Name, List<Identifier>> byTable(List<Name> targets, List<MysqlTables.Use> uses)
            throws Unexpected {
        Map<Name, List<Identifier>> columns = new LinkedHashMap<>();
        for (Name target : targets) {
            columns.computeIfAbsent(table(target, uses), table -> new ArrayList<>())
                    .add(target.last());
        }
        return columns;
    }

    private static Name table(Name target, List<MysqlTables.Use> uses) {
        Optional<Name> named = target.schema()
                .flatMap(qualifier -> uses.stream()
                        .filter(use -> use.isCalled(qualifier))
                        .map(MysqlTables.Use::table)
                        .findFirst());
        return named.orElseGet(() -> uses.isEmpty()
                ? new Name(target.parts().subList(0, Math.max(1, target.parts().size() - 1)))
                : uses.get(0).table());
    }

    private static List<Name> others(QueryParts parts, Name table) {
        List<Name> reads = new ArrayList<>(parts.reads());
        reads.remove(table);
        return reads;
    }

    List<Operation> delete(Cursor cursor, int start, QueryParts parts) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("DELETE");
        while (cursor.atAny("LOW_PRIORITY", "QUICK")) {
            cursor.next();
        }
        boolean history = atHistory(cursor);
        if (history) {
            cursor.next();
        }
        clauses.accept(cursor, "IGNORE", "ignore");
        boolean listed = !cursor.at("FROM");
        List<Name> targets = new ArrayList<>();
        if (listed) {
            targets.addAll(Reading.list(cursor, this::target));
        }
        cursor.expect("FROM");
        int from = cursor.mark();
        if (!listed && usingFollows(cursor)) {
            targets.addAll(Reading.list(cursor, this::target));
            cursor.expect("USING");
        }
        List<MysqlTables.Use> uses = elements.queries().tables().list(cursor, parts);
        clauses.add("from", cursor.since(from));
        List<Expression> before = cursor.accept("BEFORE", "SYSTEM_TIME")
                ? List.of(elements.expressions().read(cursor))
                : List.of();
        parts.add(before);
        Tail tail = tail(cursor, clauses, parts);
        // The rows that count stay: only versions of them that have passed go.
        Optional<Expression> where = history ? Optional.of(new Expression.Composite("HISTORY", before)) : tail.where();
        if (cursor.accept("RETURNING")) {
            parts.add(elements.queries().values(cursor));
        }
        Extent extent = clauses.extent(cursor.since(start));
        List<Name> tables = targets.isEmpty()
                ? List.of(uses.get(0).table())
                : targets.stream().map(target -> deleted(target, uses)).toList();
        return tables.stream()
                .<Operation>map(table ->
                        new Delete(extent, table, false, where, others(parts, table), List.of(), tail.limited()))
                .toList();
    }

    /** {@code DELETE HISTORY FROM t} of MariaDB; before a join, it is a table that has this name. */
    private static boolean atHistory(Cursor cursor) {
        boolean alone =
                cursor.tokenAt(Ahead.first(cursor, token -> token.is("JOIN") || token.kind() == TokenKind.COMMA))
                                .kind()
                        == TokenKind.END;
        return cursor.at("HISTORY", "FROM") && alone;
    }

    /** {@code t} or {@code t.*}. */
    private Name target(Cursor cursor) throws Unexpected {
        Name name = elements.names().name(cursor);
        if (cursor.accept(TokenKind.DOT)) {
            cursor.expect("*");
        }
        return name;
    }

    private static boolean usingFollows(Cursor cursor) {
        int using = Ahead.first(cursor, token -> token.is("USING") || token.is("WHERE") || token.is("JOIN"));
        return cursor.tokenAt(using).is("USING");
    }

    private static Name deleted(Name target, List<MysqlTables.Use> uses) {
        return uses.stream()
                .filter(use -> use.isCalled(target.text()))
                .map(MysqlTables.Use::table)
                .findFirst()
                .orElse(target);
    }

    private record Tail(Optional<Expression> where, boolean limited) {}

    private Tail tail(Cursor cursor, Clauses clauses, QueryParts parts) throws Unexpected {
        int mark = cursor.mark();
        Optional<Expression> where = Optional.empty();
        if (cursor.accept("WHERE")) {
            if (cursor.accept("CURRENT", "OF")) {
                elements.names().identifier(cursor);
                where = Optional.of(new Expression.Composite("CURRENT OF", List.of()));
            } else {
                where = Optional.of(elements.expressions().read(cursor));
            }
            clauses.add("where", cursor.since(mark));
        }
        where.ifPresent(parts::add);
        if (cursor.accept("ORDER", "BY")) {
            parts.add(elements.expressions().sortList(cursor));
        }
        boolean limited = elements.queries().ends().limit(cursor, parts);
        return new Tail(where, limited);
    }
}
