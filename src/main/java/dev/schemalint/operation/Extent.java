package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where something stands in the text: its own span, and those of its clauses by name. */
public record Extent(Span span, List<Clause> clauses) {

    /** A named piece of a statement, such as {@code default} or {@code using}. */
    public record Clause(String name, Span span) {}

    public Extent {
        clauses = List.copyOf(clauses);
    }

    public static Extent of(Span span) {
        return new Extent(span, List.of());
    }

    public Optional<Span> clause(String name) {
        return clauses.stream()
                .filter(clause -> clause.name().equals(name))
                .map(Clause::span)
                .findFirst();
    }

    /** The same place with one more named clause. */
    public Extent with(String name, Span clause) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(new Clause(name, clause));
        return new Extent(span, more);
    }
}
