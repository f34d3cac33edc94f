package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
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
    private static final PlainForms.Form NOTHING = new PlainForms.Form(1, "");
    private static final Token START = new Token(TokenKind.END, 0, 0, "");
    private static final String A_CALL = "f()";
    private static final String A_TEST = "IS NULL";

    private static final String ANY_VALUE = "SELECT?";

    private static final Set<String> IN_A_WINDOW = Set.of("PARTITION", "ORDER", "RANGE", "ROWS", "GROUPS");
    private static final Set<String> SET_OPERATIONS = Set.of("UNION", "INTERSECT", "EXCEPT");
    private static final Set<String> GROUPINGS = Set.of("ROLLUP", "CUBE", "SETS");
    private static final Set<String> LOCKED = Set.of("UPDATE", "SHARE", "KEY", "NO");
    private static final Set<String> LAST_WORDS = Set.of("END", "SELECT", "ASC", "DESC", "ONLY", "ISNULL", "NOTNULL");
    private static final Set<String> JSON_KINDS = Set.of("VALUE", "ARRAY", "OBJECT", "SCALAR");

    private final Cursor cursor;
    private final Elements elements;
    private final DocumentCalls calls;
    private final List<Expression> values = new ArrayList<>();
    private final int from;
    private int endOfRowsFrom;

    PostgresForms(Cursor cursor, Elements elements) {
        this.cursor = cursor;
        this.from = cursor.mark();
        this.elements = elements;
        this.calls = new DocumentCalls(elements.expressions(), elements.types(), elements.names());
    }

    /** What was read of calls that JSqlParser does not see. */
    List<Expression> values() {
        return values;
    }

    /** The form that begins at a mark; none has no tokens. */
    PlainForms.Form at(int mark, boolean afterValue) {
        Token token = cursor.tokenAt(mark);
        Token next = cursor.tokenAt(mark + 1);
        if (isReservedLabel(mark, token, next, afterValue)) {
            return new PlainForms.Form(1, "q".repeat(token.span().length()));
        }
        return switch (token.word()) {
            case "IS" -> test(mark);
            case "DISTINCT", "ALL" -> isGrouping(mark) || before(mark).is("SELECT") && ends(next) ? NOTHING : NONE;
            case "EXCLUDE" -> exclusion(next);
            case "SELECT" -> selectsNothing(mark, next) ? new PlainForms.Form(1, ANY_VALUE) : NONE;
            case "TABLE" -> beginsQuery(mark) ? table(mark) : NONE;
            case "FOR" -> LOCKED.contains(next.word()) ? read(mark, "", this::lock) : NONE;
            case "GROUPING" -> next.is("SETS") ? new PlainForms.Form(2, "") : NONE;
            case "ROLLUP", "CUBE" -> next.kind() == TokenKind.OPEN ? NOTHING : NONE;
            case "ROWS" -> rowsFrom(mark);
            case "AS" -> next.kind() == TokenKind.OPEN && mark < endOfRowsFrom ? columns(mark) : NONE;
            default -> isNameOfWindow(mark) ? NOTHING : call(mark);
        };
    }

    /** Whether the parenthesis that opens at a mark closes at once where something is grouped by nothing. */
    boolean isEmptyGrouping(int mark) {
        boolean empty = cursor.tokenAt(mark + 1).kind() == TokenKind.CLOSE;
        TokenKind last = before(mark).kind();
        boolean call = last == TokenKind.WORD
                && !GROUPINGS.contains(before(mark).word())
                && !before(mark).is("BY");
        return empty && !call && last != TokenKind.QUOTED_NAME;
    }

    private Token before(int mark) {
        return mark == from ? START : cursor.tokenAt(mark - 1);
    }

    /** Any word may name a result behind AS, and most may where nothing else can be meant. */
    private boolean isReservedLabel(int mark, Token token, Token next, boolean afterValue) {
        boolean label = before(mark).is("AS")
                ? next.kind() != TokenKind.OPEN && !next.is("MATERIALIZED")
                : afterValue
                        && (ends(next) || next.kind() == TokenKind.COMMA || next.is("FROM"))
                        && !LAST_WORDS.contains(token.word());
        boolean behindWord = before(mark).kind() == TokenKind.WORD
                && !before(mark).is("AS")
                && !elements.names().keywords().canNameColumn(before(mark).word());
        return label && !behindWord && elements.names().keywords().isReserved(token.word());
    }

    private static boolean ends(Token token) {
        return token.kind() == TokenKind.END || token.kind() == TokenKind.CLOSE;
    }

    private boolean selectsNothing(int mark, Token next) {
        return SET_OPERATIONS.contains(next.word())
                || ends(next)
                || (next.is("ALL") || next.is("DISTINCT")) && ends(cursor.tokenAt(mark + 2));
    }

    private boolean beginsQuery(int mark) {
        Token last = before(mark);
        return last.equals(START)
                || last.kind() == TokenKind.OPEN
                || last.is("ALL")
                || last.is("DISTINCT")
                || SET_OPERATIONS.contains(last.word());
    }

    /** {@code TABLE t}: the relation is kept here, for there is no room for FROM. */
    private PlainForms.Form table(int mark) {
        return read(mark, ANY_VALUE, at -> {
            at.expect("TABLE");
            at.accept("ONLY");
            Name table = elements.names().name(at);
            at.accept("*");
            Query query = new Query(at.since(mark), List.of(table), List.of(), List.of(), List.of(), List.of());
            return values.add(new Expression.Subquery(query));
        });
    }

    /** {@code FOR UPDATE OF t NOWAIT}: what it names is named before. */
    private boolean lock(Cursor at) throws Unexpected {
        at.expect("FOR");
        while (LOCKED.contains(at.peek().word())) {
            at.next();
        }
        if (at.accept("OF")) {
            Reading.list(at, elements.names()::name);
        }
        return at.accept("NOWAIT") || at.accept("SKIP", "LOCKED");
    }

    /** A call that has words between its values, with all that follows it. */
    private PlainForms.Form call(int mark) {
        cursor.backTo(mark);
        return DocumentCalls.begin(cursor) && !DocumentCalls.isNestedDeeply(cursor)
                ? read(mark, A_CALL, at -> values.addAll(calls.read(at)))
                : NONE;
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
