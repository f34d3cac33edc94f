package dev.schemalint.sql.query;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query.Source;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a FROM clause that names nothing but relations, so that each column can be traced to its own. */
final class FromReader {

    private static final Set<String> BEHIND = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "FOR",
            "UNION",
            "INTERSECT",
            "EXCEPT");
    private static final Set<String> JOINING = Set.of("JOIN", "INNER", "LEFT", "RIGHT", "FULL", "CROSS");

    private final Elements elements;

    FromReader(Elements elements) {
        this.elements = elements;
    }

    /** The relations of the query from the cursor to the end; none when there is anything else among them. */
    List<Source> sources(Cursor cursor, int end) {
        int mark = from(cursor, end);
        if (mark >= end) {
            return List.of();
        }
        cursor.backTo(mark + 1);
        List<Source> sources = new ArrayList<>();
        try {
            do {
                sources.add(source(cursor));
                passCondition(cursor, end);
            } while (cursor.mark() < end && next(cursor));
        } catch (Unexpected anotherKind) {
            return List.of();
        }
        return cursor.mark() >= end || BEHIND.contains(cursor.peek().word()) ? sources : List.of();
    }

    /** The mark of the query's own FROM; {@code IS DISTINCT FROM} is none. */
    private static int from(Cursor cursor, int end) {
        int depth = 0;
        for (int mark = cursor.mark(); mark < end; mark++) {
            Token token = cursor.tokenAt(mark);
            depth += depthChange(token);
            if (depth == 0 && token.is("FROM") && !cursor.tokenAt(mark - 1).is("DISTINCT")) {
                return mark;
            }
        }
        return end;
    }

    private static int depthChange(Token token) {
        return switch (token.kind()) {
            case OPEN -> 1;
            case CLOSE -> -1;
            default -> 0;
        };
    }

    private Source source(Cursor cursor) throws Unexpected {
        Name relation = elements.relations().read(cursor).name();
        if (cursor.at(TokenKind.OPEN)) {
            throw cursor.unexpected("no function");
        }
        boolean named = cursor.accept("AS")
                || cursor.at(TokenKind.QUOTED_NAME)
                || cursor.at(TokenKind.WORD)
                        && !JOINING.contains(cursor.peek().word())
                        && elements.names().atIdentifier(cursor);
        Optional<Identifier> alias = named ? Optional.of(elements.names().identifier(cursor)) : Optional.empty();
        if (cursor.at(TokenKind.OPEN)) {
            throw cursor.unexpected("no other names of its columns");
        }
        return new Source(relation, alias);
    }

    private static void passCondition(Cursor cursor, int end) throws Unexpected {
        if (cursor.at("USING")) {
            throw cursor.unexpected("no columns that two relations share");
        }
        if (!cursor.at("ON")) {
            return;
        }
        int depth = 0;
        while (cursor.mark() < end) {
            Token token = cursor.peek();
            boolean call = cursor.peek(1).kind() == TokenKind.OPEN;
            if (depth == 0
                    && (token.kind() == TokenKind.COMMA
                            || token.is("NATURAL")
                            || BEHIND.contains(token.word())
                            || JOINING.contains(token.word()) && !call)) {
                return;
            }
            depth += depthChange(token);
            cursor.next();
        }
    }

    private static boolean next(Cursor cursor) {
        if (cursor.accept(TokenKind.COMMA)) {
            return true;
        }
        while (cursor.atAny("INNER", "LEFT", "RIGHT", "FULL", "CROSS", "OUTER")) {
            cursor.next();
        }
        return cursor.accept("JOIN");
    }
}
