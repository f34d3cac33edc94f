package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a query names, gathered while it is read, and given in the order in which it stands in the text. */
final class QueryNames {

    private static final Comparator<Name> BY_PLACE =
            (one, two) -> Integer.compare(one.span().start(), two.span().start());

    private final List<Name> reads = new ArrayList<>();
    private final List<Name> columns = new ArrayList<>();
    private final List<Name> calls = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Operation> writes = new ArrayList<>();
    private boolean commonTables;
    private boolean list;

    List<Name> reads() {
        return sorted(reads);
    }

    List<Name> columns() {
        return sorted(columns);
    }

    List<Name> calls() {
        return sorted(calls);
    }

    /** The query's own SELECT list. */
    List<Result> results() {
        return results;
    }

    /** Whether WITH gives names to tables. */
    boolean hasCommonTables() {
        return commonTables;
    }

    /** What queries inside write by their WITH clauses. */
    List<Operation> writes() {
        return writes;
    }

    /** Whether the SELECT list was come to, so that its values are here as far as they can be read. */
    boolean hasList() {
        return list;
    }

    void addList() {
        list = true;
    }

    void addCommonTables() {
        commonTables = true;
    }

    void addRead(Name relation) {
        reads.add(relation);
    }

    void addWrite(Operation write) {
        writes.add(write);
    }

    void addColumns(List<Identifier> names) {
        names.forEach(name -> columns.add(Name.of(name)));
    }

    void addResult(Result result) {
        results.add(result);
        if (result instanceof Result.Value value) {
            add(value.value());
        }
    }

    void add(List<Expression> expressions) {
        expressions.forEach(this::add);
    }

    void add(Expression expression) {
        if (expression instanceof Composite all && all.what().equals("*")) {
            // The name before .* is that of a relation.
            return;
        }
        if (expression instanceof ColumnReference reference) {
            columns.add(reference.column());
        } else if (expression instanceof Call call) {
            calls.add(call.function());
        } else if (expression instanceof Subquery subquery) {
            add(subquery.query());
        }
        expression.children().forEach(this::add);
    }

    /** What another part of the query names. */
    void addNames(QueryNames other) {
        reads.addAll(other.reads);
        columns.addAll(other.columns);
        calls.addAll(other.calls);
        writes.addAll(other.writes);
    }

    private void add(Query query) {
        reads.addAll(query.reads());
        columns.addAll(query.columns());
        calls.addAll(query.calls());
        writes.addAll(query.writes());
    }

    private static List<Name> sorted(List<Name> names) {
        return names.stream().sorted(BY_PLACE).toList();
    }
}
