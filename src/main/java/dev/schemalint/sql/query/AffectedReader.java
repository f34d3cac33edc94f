package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which rows UPDATE and DELETE change, and what they give back of them: all that follows what is done to them. */
final class AffectedReader {

    /**
     * The rows.
     *
     * @param reads the relations that are read to find them
     * @param locked those of which rows are locked
     */
    record Affected(Optional<Expression> where, List<Name> reads, List<Name> locked, boolean limited) {}

    private final Elements elements;
    private final JSqlParserQueries queries;
    private final SelectLists selectLists;

    AffectedReader(Elements elements, JSqlParserQueries queries, SelectLists selectLists) {
        this.elements = elements;
        this.queries = queries;
        this.selectLists = selectLists;
    }

    /**
     * Reads on to the end of the statement.
     *
     * @param others the word before the relations that are read besides
     * @param computed values that the statement has read before
     */
    Affected read(Cursor cursor, String others, With with, List<Expression> computed, Clauses clauses)
            throws Unexpected {
        List<Name> relations = new ArrayList<>();
        List<Name> locked = new ArrayList<>();
        if (cursor.accept(others)) {
            int end = Ahead.first(cursor, token -> token.is("WHERE") || token.is("RETURNING"));
            Query from = queries.from(cursor, end);
            relations.addAll(from.reads());
            locked.addAll(from.locked());
        }
        List<Expression> values = new ArrayList<>(computed);
        int whereStart = cursor.mark();
        Optional<Expression> where = Conditions.where(cursor, elements);
        where.ifPresent(values::add);
        if (where.isPresent()) {
            clauses.add("where", cursor.since(whereStart));
        }
        boolean limitedBefore = Conditions.limited(cursor, elements);
        values.addAll(selectLists.returning(cursor));
        boolean limited = limitedBefore || Conditions.limited(cursor, elements);
        return new Affected(where, with.reads(relations, values), with.locked(locked, values), limited);
    }
}
