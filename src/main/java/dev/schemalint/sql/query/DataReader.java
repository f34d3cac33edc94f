package dev.schemalint.sql.query;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads queries and the statements that change rows, with the WITH clause that may stand before any of them. */
public final class DataReader implements StatementReader {

    private final Elements elements;
    private final JSqlParserQueries queries;
    private final ChangeReader changes;

    public DataReader(JSqlParserQueries queries) {
        this.elements = queries.elements();
        this.queries = queries;
        this.changes = queries.changes();
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        if (ChangeReader.begins(cursor)) {
            return List.of(changes.read(cursor));
        }
        if (!cursor.at("WITH")) {
            return select(cursor, cursor.mark());
        }
        int verb = Ahead.first(cursor, DataReader::isVerb);
        return isChange(cursor, cursor.endMark()) ? changeWith(cursor, verb) : select(cursor, verb);
    }

    /** Whether a WITH clause comes, and before the end what is no query. */
    static boolean isChange(Cursor cursor, int end) {
        if (!cursor.at("WITH")) {
            return false;
        }
        int start = cursor.mark();
        cursor.backTo(Ahead.first(cursor, DataReader::isVerb));
        boolean change = cursor.mark() < end && ChangeReader.begins(cursor);
        cursor.backTo(start);
        return change;
    }

    /** The words that a statement behind its WITH clause begins with, all of which a WITH clause itself has no use for. */
    private static boolean isVerb(Token token) {
        return token.is("SELECT")
                || token.is("INSERT")
                || token.is("REPLACE")
                || token.is("UPDATE")
                || token.is("DELETE")
                || token.is("MERGE");
    }

    private List<Operation> changeWith(Cursor cursor, int verb) throws Unexpected {
        int start = cursor.mark();
        CommonTables tables = CommonTables.find(cursor, verb, elements.names());
        Query with = queries.with(cursor, verb);
        cursor.backTo(verb);
        List<Operation> operations = new ArrayList<>(with.writes());
        operations.add(changes.read(cursor, new With(tables, with.reads(), with.locked())));
        if (cursor.mark() <= start) {
            throw cursor.unexpected("a statement");
        }
        return operations;
    }

    /** What the WITH clauses of a query write comes first. */
    private List<Operation> select(Cursor cursor, int verb) throws Unexpected {
        int start = cursor.mark();
        int end = Ahead.end(cursor);
        Into into = into(cursor, verb);
        cursor.backTo(start);
        Query query = queries.read(cursor, end, into.hidden());
        List<Operation> operations = new ArrayList<>(query.writes());
        Optional<Name> made = into.table();
        operations.add(
                made.isPresent()
                        ? new CreateTableAs(
                                cursor.extentSince(start),
                                made.get(),
                                into.persistence(),
                                false,
                                List.of(),
                                Optional.of(query),
                                true)
                        : new Select(cursor.extentSince(start), query));
        return operations;
    }

    /** The INTO of a SELECT that makes a table: where it stands, and what it makes. */
    private record Into(List<Span> hidden, Optional<Name> table, Persistence persistence) {
        static final Into NOTHING = new Into(List.of(), Optional.empty(), Persistence.PERMANENT);
    }

    private Into into(Cursor cursor, int verb) throws Unexpected {
        cursor.backTo(verb);
        while (cursor.accept(TokenKind.OPEN)) {
            // The first of several queries says it, in whatever parentheses.
        }
        if (!cursor.at("SELECT")) {
            return Into.NOTHING;
        }
        cursor.backTo(Ahead.first(cursor, token -> token.is("INTO")));
        int start = cursor.mark();
        if (!cursor.accept("INTO")) {
            return Into.NOTHING;
        }
        if (!cursor.accept("LOCAL")) {
            cursor.accept("GLOBAL");
        }
        Persistence persistence = Persistence.PERMANENT;
        if (cursor.accept("TEMPORARY") || cursor.accept("TEMP")) {
            persistence = Persistence.TEMPORARY;
        } else if (cursor.accept("UNLOGGED")) {
            persistence = Persistence.UNLOGGED;
        }
        cursor.accept("TABLE");
        Name table = elements.names().name(cursor);
        if (elements.rules().clusteredKeys() && table.text().startsWith("#")) {
            persistence = Persistence.TEMPORARY;
        }
        return new Into(List.of(cursor.since(start)), Optional.of(table), persistence);
    }
}
