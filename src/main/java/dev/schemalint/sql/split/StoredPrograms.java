package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Tells of semicolons inside MySQL's stored programs, which a client that knows no DELIMITER sends as they are: it
 * follows BEGIN, CASE and their ENDs, and for a program that is nothing but a loop or an IF, those.
 */
final class StoredPrograms implements InnerStatements {

    private static final Set<String> PROGRAMS = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");

    /** What CREATE can make besides programs. */
    private static final Set<String> OTHERS = Set.of(
            "TABLE",
            "INDEX",
            "VIEW",
            "DATABASE",
            "SCHEMA",
            "USER",
            "ROLE",
            "SERVER",
            "SEQUENCE",
            "TABLESPACE",
            "LOGFILE",
            "RESOURCE",
            "INSTANCE");

    private static final Set<String> LOOPS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    /** The words before the body of a program, or before a statement in a block. */
    private static final Set<String> BEFORE_STATEMENT = Set.of(
            "ROW",
            "DETERMINISTIC",
            "SQL",
            "DATA",
            "DEFINER",
            "INVOKER",
            "DO",
            "THEN",
            "ELSE",
            "BEGIN",
            "LOOP",
            "REPEAT");

    /** What is declared between AS and BEGIN in the mode ORACLE. */
    private static final String DECLARATIONS = "AS";

    private static final Token NOTHING = new Token(TokenKind.SEMICOLON, 0, 0, "");

    private final Deque<String> blocks = new ArrayDeque<>();
    private Token first = NOTHING;
    private Token previous = NOTHING;
    private boolean decided;
    private boolean program;
    private Token kind = NOTHING;
    private int parentheses;
    private boolean listed;
    private boolean declarationsMayCome;
    private boolean afterEnd;

    @Override
    public void pass(Token token) {
        if (first.equals(NOTHING)) {
            first = token;
            decided = !token.is("CREATE") && !token.is("ALTER") && !token.is("BEGIN");
            program = LOOPS.contains(token.word()) || token.is("CASE");
        } else if (!decided) {
            decide(token);
        }
        if (program && previous.kind() != TokenKind.DOT) {
            follow(token);
        }
        previous = token;
    }

    @Override
    public boolean open() {
        return blocks.size() > (afterEnd ? 1 : 0);
    }

    /** {@code BEGIN NOT ATOMIC} is MariaDB's block outside of programs; any other first BEGIN begins a transaction. */
    private void decide(Token token) {
        if (first.is("BEGIN")) {
            decided = true;
            program = token.is("NOT");
            if (program) {
                blocks.push("BEGIN");
            }
        } else if (PROGRAMS.contains(token.word())) {
            decided = true;
            program = true;
            kind = token;
        } else {
            decided = OTHERS.contains(token.word());
        }
    }

    private void follow(Token token) {
        if (afterEnd) {
            afterEnd = false;
            if (closes(token)) {
                blocks.pop();
                if (token.is("CASE")) {
                    return;
                }
            }
            if (LOOPS.contains(token.word())) {
                return;
            }
        }
        if (token.is("END")) {
            afterEnd = !blocks.isEmpty() && (!"BEGIN".equals(blocks.peek()) || beginsStatement());
        } else if (opens(token)) {
            blocks.push(token.word());
        } else if (blocks.isEmpty()) {
            followHead(token);
        }
    }

    /** What follows END says what it ends; loops are only followed where nothing else is open around them. */
    private boolean closes(Token token) {
        return !LOOPS.contains(token.word()) || LOOPS.contains(blocks.peek());
    }

    private boolean opens(Token token) {
        if (token.is("BEGIN") && DECLARATIONS.equals(blocks.peek())) {
            blocks.pop();
            return true;
        }
        if (token.is("BEGIN")) {
            return !previous.is("XA") && previous.kind() != TokenKind.COMMA;
        }
        if (token.is("CASE")) {
            return true;
        }
        boolean alone = blocks.isEmpty() || LOOPS.contains(blocks.peek());
        return alone && LOOPS.contains(token.word()) && beginsStatement() && !previous.is("FOR");
    }

    /** In the mode ORACLE, AS stands behind the parameters, or behind RETURN and a type; a package always has it. */
    private void followHead(Token token) {
        boolean as = token.is("AS") || token.is("IS");
        if (as && kind.is("PACKAGE")) {
            blocks.push("BEGIN");
        } else if (as && declarationsMayCome) {
            blocks.push(DECLARATIONS);
        }
        boolean closes = token.kind() == TokenKind.CLOSE;
        parentheses += token.kind() == TokenKind.OPEN ? 1 : closes ? -1 : 0;
        boolean routine = kind.is("PROCEDURE") || kind.is("FUNCTION");
        boolean endsParameters = routine && closes && parentheses == 0 && !listed;
        boolean returns = kind.is("FUNCTION") && token.is("RETURN") && (declarationsMayCome || !listed);
        boolean ofType = declarationsMayCome && (previous.is("RETURN") || parentheses > 0 || closes);
        declarationsMayCome = endsParameters || returns || ofType;
        listed |= endsParameters;
    }

    private boolean beginsStatement() {
        return switch (previous.kind()) {
            case SEMICOLON, CLOSE, STRING -> true;
            case OPERATOR -> previous.is(":");
            default -> BEFORE_STATEMENT.contains(previous.word());
        };
    }
}
