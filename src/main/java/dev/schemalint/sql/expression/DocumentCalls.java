package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** PostgreSQL's calls with words between their values, as those of JSON and XML, wherever they stand in a query. */
public final class DocumentCalls {

    private static final int MOST_QUERIES = 4;

    private final Expressions expressions;
    private final TableCalls tables;

    public DocumentCalls(Expressions expressions, Types types, Names names) {
        this.expressions = expressions;
        this.tables = new TableCalls(expressions, types, names);
    }

    public static boolean begin(Cursor cursor) {
        String word = cursor.peek().word();
        boolean call = JsonCalls.begin(word) || XmlCalls.begin(word);
        return call && cursor.peek(1).kind() == TokenKind.OPEN
                || TableCalls.begin(cursor)
                || cursor.at("COLLATION", "FOR");
    }

    /** Queries in such calls are read more than once for each call around them. */
    public static boolean isNestedDeeply(Cursor cursor) {
        int start = cursor.mark();
        int end = Ahead.end(cursor);
        int queries = 0;
        while (cursor.mark() < end && queries <= MOST_QUERIES) {
            queries += begin(cursor) && cursor.peek(2).is("SELECT") ? 1 : 0;
            cursor.next();
        }
        cursor.backTo(start);
        return queries > MOST_QUERIES;
    }

    /** The values of the call, or the call itself where it is a value. */
    public List<Expression> read(Cursor cursor) throws Unexpected {
        return TableCalls.begin(cursor) ? tables.read(cursor) : List.of(expressions.readOperand(cursor));
    }

    /** Passes {@code WITH UNIQUE KEYS} behind {@code IS JSON}. */
    public static boolean acceptUniqueKeys(Cursor cursor) {
        return JsonCalls.unique(cursor);
    }
}
