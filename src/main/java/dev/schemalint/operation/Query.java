package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;

/**
 * A query as far as its surroundings need it.
 *
 * @param reads the relations it reads, wherever they are named in it
 * @param columns the columns it names anywhere, which is what a view made of it depends on
 * @param calls the functions it calls
 * @param writes what data-modifying WITH clauses do inside it
 * @param values what it computes: the expressions of its own SELECT list, of which some may be missing
 */
public record Query(
        Span span,
        List<Name> reads,
        List<Name> columns,
        List<Name> calls,
        List<Operation> writes,
        List<Expression> values) {

    public Query {
        reads = List.copyOf(reads);
        columns = List.copyOf(columns);
        calls = List.copyOf(calls);
        writes = List.copyOf(writes);
        values = List.copyOf(values);
    }

    /** The same query, of which it is known that some names are not those of relations. */
    public Query reading(List<Name> relations) {
        return new Query(span, relations, columns, calls, writes, values);
    }
}
