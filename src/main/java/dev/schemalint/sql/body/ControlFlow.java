package dev.schemalint.sql.body;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Set;

/** Reads what PL/pgSQL and PL/SQL have in common: BEGIN ... END with its handlers, branches and loops. */
public final class ControlFlow {

    private static final Set<String> AFTER_STATEMENTS = Set.of("END", "ELSE", "EXCEPTION", "WHEN");

    private final Code code;
    private final Set<String> elseIf;
    private final Set<String> loops;

    /**
     * @param elseIf the words for another branch
     * @param loops the words that a loop begins with
     */
    public ControlFlow(Code code, Set<String> elseIf, Set<String> loops) {
        this.code = code;
        this.elseIf = elseIf;
        this.loops = loops;
    }

    /** What each of the two languages reads in its own way. */
    public interface Code {

        /** A block inside another, with what it declares. */
        void block(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected;

        boolean atAssignment(Cursor cursor);

        /** A statement that holds no others, and its semicolon. */
        void step(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected;

        /** A value up to a mark. */
        void value(Cursor cursor, int end, Runs runs, List<Statement> found);

        /** What a FOR loop goes through, up to a mark. */
        void looped(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected;

        /** The name behind an END, if there is one. */
        void passName(Cursor cursor);

        void passLabel(Cursor cursor) throws Unexpected;
    }

    /** From the word BEGIN. */
    public void body(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        cursor.expect("BEGIN");
        int first = found.size();
        statements(cursor, runs, found);
        if (cursor.accept("EXCEPTION")) {
            found.subList(first, found.size()).replaceAll(ControlFlow::mayFail);
            while (cursor.accept("WHEN")) {
                cursor.backTo(find(cursor, "THEN"));
                cursor.expect("THEN");
                statements(cursor, Runs.SOMETIMES.inside(runs), found);
            }
        }
        cursor.expect("END");
        code.passName(cursor);
        cursor.leave();
    }

    /** What comes after an error that is caught does not run, and the error itself is none. */
    private static Statement mayFail(Statement statement) {
        return new Statement(
                statement.span(),
                statement.operations(),
                statement.conditions(),
                Runs.SOMETIMES.inside(statement.runs()));
    }

    private void statements(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        while (!cursor.atEnd() && !isAfterStatements(cursor.peek().word())) {
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                code.passLabel(cursor);
                statement(cursor, runs, found);
            }
        }
    }

    private boolean isAfterStatements(String word) {
        return AFTER_STATEMENTS.contains(word) || elseIf.contains(word);
    }

    private void statement(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (code.atAssignment(cursor)) {
            code.step(cursor, runs, found);
            return;
        }
        switch (cursor.peek().word()) {
            case "DECLARE", "BEGIN" -> {
                code.block(cursor, runs, found);
                cursor.expect(TokenKind.SEMICOLON, ";");
            }
            case "IF" -> branches(cursor, runs, found);
            case "CASE" -> cases(cursor, runs, found);
            default -> {
                if (loops.contains(cursor.peek().word())) {
                    loop(cursor, runs, found);
                } else {
                    code.step(cursor, runs, found);
                }
            }
        }
    }

    private void branches(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        do {
            cursor.next();
            code.value(cursor, find(cursor, "THEN"), runs, found);
            cursor.expect("THEN");
            statements(cursor, Runs.SOMETIMES.inside(runs), found);
        } while (elseIf.contains(cursor.peek().word()));
        otherwise(cursor, runs, found);
        end(cursor, "IF");
        cursor.leave();
    }

    private void cases(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        cursor.expect("CASE");
        if (!cursor.at("WHEN")) {
            code.value(cursor, find(cursor, "WHEN"), runs, found);
        }
        while (cursor.accept("WHEN")) {
            code.value(cursor, find(cursor, "THEN"), runs, found);
            cursor.expect("THEN");
            statements(cursor, Runs.SOMETIMES.inside(runs), found);
        }
        otherwise(cursor, runs, found);
        end(cursor, "CASE");
        cursor.leave();
    }

    private void otherwise(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (cursor.accept("ELSE")) {
            statements(cursor, Runs.SOMETIMES.inside(runs), found);
        }
    }

    private void loop(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        String word = cursor.next().word();
        if (!word.equals("LOOP")) {
            int body = find(cursor, "LOOP");
            if (word.equals("WHILE")) {
                code.value(cursor, body, runs, found);
            } else {
                cursor.backTo(Math.min(body, find(cursor, "IN")));
                cursor.expect("IN");
                code.looped(cursor, body, runs, found);
            }
            cursor.expect("LOOP");
        }
        statements(cursor, Runs.REPEATEDLY, found);
        end(cursor, "LOOP");
        cursor.leave();
    }

    private void end(Cursor cursor, String what) throws Unexpected {
        cursor.expect("END", what);
        code.passName(cursor);
        cursor.expect(TokenKind.SEMICOLON, ";");
    }

    /** The mark of a word that ends a value: not inside parentheses, nor inside a CASE. */
    private static int find(Cursor cursor, String word) throws Unexpected {
        int depth = 0;
        for (int mark = cursor.mark(); mark < cursor.endMark(); mark++) {
            Token token = cursor.tokenAt(mark);
            if (depth == 0 && token.is(word)) {
                return mark;
            }
            boolean opens = token.kind() == TokenKind.OPEN || token.is("CASE");
            boolean closes = token.kind() == TokenKind.CLOSE || token.is("END");
            depth += opens ? 1 : closes ? -1 : 0;
            if (token.kind() == TokenKind.SEMICOLON) {
                break;
            }
        }
        throw cursor.unexpected(word);
    }
}
