package dev.schemalint.sql.query;

import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.Set;

/**
 * The forms of SQLite's queries that JSqlParser has no grammar for, each as a plain one of the same length: operators
 * that are words, IS between any two values, NOT NULL behind a value, hints about indexes, names in strings.
 */
final class PlainForms {

    private static final Set<String> AFTER_IS = Set.of("NULL", "TRUE", "FALSE", "DISTINCT");
    private static final Set<String> BEFORE_NAME = Set.of("FROM", "JOIN", "AS", "INTO");

    private final Cursor cursor;

    PlainForms(Cursor cursor) {
        this.cursor = cursor;
    }

    /** What stands instead of some tokens. */
    record Form(int tokens, String replacement) {}

    private static final Form NONE = new Form(0, "");

    /** The form that begins at a mark; none has no tokens. */
    Form at(int mark, boolean afterValue) {
        Token token = cursor.tokenAt(mark);
        Token next = cursor.tokenAt(mark + 1);
        return switch (token.word()) {
            case "LIKE", "GLOB", "MATCH", "REGEXP" -> pattern(mark, next, afterValue);
            case "IS" -> is(mark, next);
            case "NOT" -> not(next, afterValue);
            case "INDEXED" -> next.is("BY") ? new Form(3, "") : NONE;
            case "IN" -> next.kind() == TokenKind.OPEN ? NONE : new Form(1, "=");
            default -> NONE;
        };
    }

    /** An operator, or the function behind it. */
    private Form pattern(int mark, Token next, boolean afterValue) {
        if (afterValue || cursor.tokenAt(mark - 1).is("NOT")) {
            return new Form(1, "LIKE");
        }
        return next.kind() == TokenKind.OPEN ? new Form(1, "qqqq") : NONE;
    }

    private Form is(int mark, Token next) {
        boolean negated = next.is("NOT");
        Token value = negated ? cursor.tokenAt(mark + 2) : next;
        return AFTER_IS.contains(value.word()) ? NONE : new Form(negated ? 2 : 1, "=");
    }

    private static Form not(Token next, boolean afterValue) {
        if (next.is("INDEXED")) {
            return new Form(2, "");
        }
        return next.is("NULL") && afterValue ? new Form(1, "IS") : NONE;
    }

    /** Whether the string at a mark is a name. */
    boolean isName(int mark) {
        return cursor.tokenAt(mark + 1).kind() == TokenKind.DOT
                || mark > 0
                        && (cursor.tokenAt(mark - 1).kind() == TokenKind.DOT
                                || BEFORE_NAME.contains(cursor.tokenAt(mark - 1).word()));
    }
}
