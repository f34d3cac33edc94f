package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;

/**
 * A query as far as its surroundings need it.
 *
 * @param reads the relations it reads, wherever they are named in it
 * @param columns the columns it names anywhere, which is what a view made of it depends on
 * @param calls the functions it calls
 * @param selected the values of its outermost select list
 * @param writes what data-modifying WITH clauses do inside it
 */
public record Query(
        Span span,
        List<Name> reads,
        List<Name> columns,
        List<Name> calls,
        List<Expression> selected,
        List<Operation> writes) {

    public Query {
        reads = List.copyOf(reads);
        columns = List.copyOf(columns);
        calls = List.copyOf(calls);
        selected = List.copyOf(selected);
        writes = List.copyOf(writes);
    }
}
