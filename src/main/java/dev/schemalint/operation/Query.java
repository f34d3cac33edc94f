package dev.schemalint.operation;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query as far as its surroundings need it.
 *
 * @param reads the relations it reads, wherever they are named in it
 * @param columns the columns it names anywhere, which is what a view made of it depends on
 * @param calls the functions it calls
 * @param writes what data-modifying WITH clauses do inside it
 * @param results the columns of its result, in order
 * @param sources the relations that its own FROM names, in order, if it names nothing else
 * @param only the relations among those read that are meant without their children
 * @param locked the relations among those read whose rows it locks
 * @param called the relations that go by another name where they are read, anywhere in it
 */
public record Query(
        Span span,
        List<Name> reads,
        List<Name> columns,
        List<Name> calls,
        List<Operation> writes,
        List<Result> results,
        List<Source> sources,
        List<Name> only,
        List<Name> locked,
        List<Source> called) {

    /** The query that an operation asks, or that it keeps or takes its rows from. */
    public static Optional<Query> of(Operation operation) {
        if (operation instanceof Select select) {
            return Optional.of(select.query());
        }
        if (operation instanceof CreateView create) {
            return Optional.of(create.query());
        }
        if (operation instanceof CreateMaterializedView create) {
            return Optional.of(create.query());
        }
        return operation instanceof CreateTableAs create ? create.query() : Optional.empty();
    }

    /** One entry of its SELECT list. */
    public sealed interface Result {

        /** A value, and the name that it is given. */
        record Value(Optional<Identifier> name, Expression value) implements Result {}

        /** A star: all columns of one of its sources, or of all of them. */
        record Star(Optional<Name> of) implements Result {}

        /** What follows is not told. */
        record Rest() implements Result {}
    }

    /** A relation, and the name it goes by in the query. */
    public record Source(Name relation, Optional<Identifier> alias) {

        /** What columns can be qualified with. */
        public String known() {
            return alias.orElse(relation.last()).text();
        }
    }

    public Query {
        reads = List.copyOf(reads);
        columns = List.copyOf(columns);
        calls = List.copyOf(calls);
        writes = List.copyOf(writes);
        results = List.copyOf(results);
        sources = List.copyOf(sources);
        only = List.copyOf(only);
        locked = List.copyOf(locked);
        called = List.copyOf(called);
    }

    /** A query of whose result and sources no more is told. */
    public Query(
            Span span,
            List<Name> reads,
            List<Name> columns,
            List<Name> calls,
            List<Operation> writes,
            List<Result> results) {
        this(span, reads, columns, calls, writes, results, List.of(), List.of(), List.of(), List.of());
    }

    /** The same query, of which it is known that some names are not those of relations. */
    public Query reading(List<Name> relations) {
        boolean seen = sources.stream().allMatch(source -> relations.contains(source.relation()));
        return new Query(
                span,
                relations,
                columns,
                calls,
                writes,
                results,
                seen ? sources : List.of(),
                only.stream().filter(relations::contains).toList(),
                locked.stream().filter(relations::contains).toList(),
                called);
    }

    /** What it computes: the expressions of its own SELECT list, of which some may be missing. */
    public List<Expression> values() {
        return results.stream()
                .flatMap(result ->
                        result instanceof Result.Value computed ? Stream.of(computed.value()) : Stream.empty())
                .toList();
    }
}
