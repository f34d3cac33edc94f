package dev.schemalint.sql.element;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Extent.Clause;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Gathers the named clauses of an extent while a statement is read. */
public final class Clauses {

    private final List<Clause> clauses = new ArrayList<>();

    /** Those of something that is part of what is being read. */
    public static Clauses of(Extent extent) {
        Clauses clauses = new Clauses();
        clauses.clauses.addAll(extent.clauses());
        return clauses;
    }

    public Clauses add(String name, Span span) {
        clauses.add(new Clause(name, span));
        return this;
    }

    public Clauses add(Clauses others) {
        clauses.addAll(others.clauses);
        return this;
    }

    public Extent extent(Span span) {
        return new Extent(span, clauses);
    }

    /** Passes a word and names its place, if it comes next. */
    public boolean accept(Cursor cursor, String word, String name) {
        if (!cursor.accept(word)) {
            return false;
        }
        add(name, cursor.previous().span());
        return true;
    }
}
