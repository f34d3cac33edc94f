package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.DocumentCalls;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The forms of PostgreSQL's queries that JSqlParser has no grammar for. Most give way to a plain form or to spaces;
 * calls in a grammar of their own are read here, and their values kept.
 */
final class PostgresForms {

    private static final PlainForms.Form NONE = new PlainForms.Form(0, "");
    private static final String A_CALL = "f()";
    private static final String A_TEST = "IS NULL";

    private static final Set<String> IN_A_WINDOW = Set.of("PARTITION", "ORDER", "RANGE", "ROWS", "GROUPS");
    private static final Set<String> AFTER_AS = Set.of("SELECT", "TABLE", "VALUES", "WITH", "NOT");
    private static final Set<String> SET_OPERATIONS = Set.of("UNION", "INTERSECT", "EXCEPT");
    private static final Set<String> JSON_KINDS = Set.of("VALUE", "ARRAY", "OBJECT", "SCALAR");

    private final Cursor cursor;
    private final Elements elements;
    private final DocumentCalls calls;
    private final List<Expression> values = new ArrayList<>();
    private int endOfRowsFrom;

    PostgresForms(Cursor cursor, Elements elements) {
        this.cursor = cursor;
        this.elements = elements;
        this.calls = new DocumentCalls(elements.expressions(), elements.types(), elements.names());
    }

    /** What was read of calls that JSqlParser does not see. */
    List<Expression> values() {
        return values;
    }

    /** The form that begins at a mark; none has no tokens. */
    PlainForms.Form at(int mark) {
        Token token = cursor.tokenAt(mark);
        Token next = cursor.tokenAt(mark + 1);
        Token last = mark == 0 ? token : cursor.tokenAt(mark - 1);
        if (last.is("AS") && !AFTER_AS.contains(token.word()) && next.kind() != TokenKind.OPEN) {
            return elements.names().keywords().isReserved(token.word())
                    ? new PlainForms.Form(1, "q".repeat(token.span().length()))
                    : NONE;
        }
        return switch (token.word()) {
            case "IS" -> test(mark);
            case "DISTINCT", "ALL" -> isGrouping(mark) ? new PlainForms.Form(1, "") : NONE;
            case "EXCLUDE" -> exclusion(next);
            case "SELECT" -> SET_OPERATIONS.contains(next.word()) ? new PlainForms.Form(1, "SELECT*") : NONE;
            case "ROWS" -> rowsFrom(mark);
            case "AS" -> next.kind() == TokenKind.OPEN && mark < endOfRowsFrom ? columns(mark) : NONE;
            default -> isNameOfWindow(mark) ? new PlainForms.Form(1, "") : call(mark);
        };
    }

    /** A call that has words between its values, with all that follows it. */
    private PlainForms.Form call(int mark) {
        cursor.backTo(mark);
        return DocumentCalls.begin(cursor) ? read(mark, A_CALL, at -> values.addAll(calls.read(at))) : NONE;
    }

    /** {@code IS JSON OBJECT WITH UNIQUE KEYS}, {@code IS NFC NORMALIZED} and their like: a test as good as any. */
    private PlainForms.Form test(int mark) {
        return read(mark, A_TEST, at -> {
            at.expect("IS");
            at.accept("NOT");
            if (at.accept("JSON")) {
                if (JSON_KINDS.contains(at.peek().word())) {
                    at.next();
                }
                return DocumentCalls.acceptUniqueKeys(at);
            }
            if (at.peek(1).is("NORMALIZED")) {
                at.next();
            }
            at.expect("NORMALIZED");
            return true;
        });
    }

    private boolean isGrouping(int mark) {
        return mark > 1
                && cursor.tokenAt(mark - 1).is("BY")
                && cursor.tokenAt(mark - 2).is("GROUP");
    }

    /** {@code OVER (w ROWS ...)}: a window that another one is made of. */
    private boolean isNameOfWindow(int mark) {
        return mark > 1
                && cursor.tokenAt(mark - 1).kind() == TokenKind.OPEN
                && cursor.tokenAt(mark - 2).is("OVER")
                && !IN_A_WINDOW.contains(cursor.tokenAt(mark).word())
                && IN_A_WINDOW.contains(cursor.tokenAt(mark + 1).word());
    }

    private static PlainForms.Form exclusion(Token next) {
        return switch (next.word()) {
            case "GROUP", "TIES" -> new PlainForms.Form(2, "");
            case "CURRENT", "NO" -> new PlainForms.Form(3, "");
            default -> NONE;
        };
    }

    /** Notes how far {@code ROWS FROM (...)} goes, in which calls say what columns they give. */
    private PlainForms.Form rowsFrom(int mark) {
        if (cursor.tokenAt(mark + 1).is("FROM") && cursor.tokenAt(mark + 2).kind() == TokenKind.OPEN) {
            cursor.backTo(mark + 3);
            endOfRowsFrom = Ahead.end(cursor);
        }
        return NONE;
    }

    private PlainForms.Form columns(int mark) {
        return read(mark, "", at -> {
            at.expect("AS");
            return Reading.parenthesised(at, elements.columns()::attribute);
        });
    }

    private PlainForms.Form read(int mark, String replacement, Reading<?> reading) {
        cursor.backTo(mark);
        try {
            reading.read(cursor);
            return new PlainForms.Form(cursor.mark() - mark, replacement);
        } catch (Unexpected somethingElse) {
            return NONE;
        }
    }
}
