package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Result;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a query names, gathered while it is read. */
final class QueryParts {

    private final List<Name> reads = new ArrayList<>();
    private final List<Name> columns = new ArrayList<>();
    private final List<Name> calls = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final Set<String> commonTables = new HashSet<>();

    List<Name> reads() {
        return commonTables.isEmpty()
                ? List.copyOf(reads)
                : reads.stream().filter(this::isOutside).toList();
    }

    void addRead(Name relation) {
        reads.add(relation);
    }

    /** A table that only this query knows, by its WITH clause. */
    void addCommonTable(String name) {
        commonTables.add(name.toLowerCase(Locale.ROOT));
    }

    /** A value of the query's own SELECT list. */
    void addValue(Expression value) {
        results.add(new Result.Value(Optional.empty(), value));
        add(value);
    }

    void add(List<Expression> expressions) {
        expressions.forEach(this::add);
    }

    void add(Expression expression) {
        expression.each(part -> {
            if (part instanceof ColumnReference reference) {
                columns.add(reference.column());
            } else if (part instanceof Call call) {
                calls.add(call.function());
            } else if (part instanceof Subquery subquery) {
                add(subquery.query());
            }
        });
    }

    void add(Query query) {
        reads.addAll(query.reads());
        columns.addAll(query.columns());
        calls.addAll(query.calls());
    }

    Query query(Span span) {
        return new Query(span, reads(), columns, calls, List.of(), results);
    }

    private boolean isOutside(Name relation) {
        return relation.parts().size() > 1
                || !commonTables.contains(relation.text().toLowerCase(Locale.ROOT));
    }
}
