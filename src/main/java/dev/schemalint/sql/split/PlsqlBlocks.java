package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Tells of semicolons inside PL/SQL: in anonymous blocks, and in procedures, functions, packages, triggers and bodies of
 * types. Tools that know no slash end them at their own END.
 */
final class PlsqlBlocks implements InnerStatements {

    /** What is open around a token. */
    private enum Frame {
        /** Before the BEGIN that ends declarations. */
        DECLARATIONS,
        /** From BEGIN to END. */
        BLOCK,
        /** A package, the body of a type, or a trigger of several parts: declarations that may have no BEGIN. */
        MEMBERS,
        IF,
        LOOP,
        CASE
    }

    private static final Set<String> PROGRAMS = Set.of("PROCEDURE", "FUNCTION", "PACKAGE", "TRIGGER", "TYPE", "JAVA");
    private static final Set<String> BEFORE_KIND = Set.of("OR", "REPLACE", "AND", "RESOLVE", "COMPILE", "NOFORCE");
    private static final Set<String> EDITIONS = Set.of("EDITIONABLE", "NONEDITIONABLE");
    private static final Set<String> BEFORE_STATEMENT = Set.of("THEN", "ELSE", "BEGIN", "LOOP", ">>");
    private static final Token NOTHING = new Token(TokenKind.SEMICOLON, 0, 0, "");

    private final Deque<Frame> frames = new ArrayDeque<>();
    private Token first = NOTHING;
    private Token previous = NOTHING;
    private String kind = "";
    private boolean decided;
    private boolean program;
    private boolean announced;
    private boolean body;
    private boolean afterEnd;

    @Override
    public void pass(Token token) {
        if (first.equals(NOTHING)) {
            first = token;
            program = token.is("DECLARE") || token.is("BEGIN") || token.is("<<");
            decided = !token.is("CREATE");
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
        return !frames.isEmpty();
    }

    private void decide(Token token) {
        if (PROGRAMS.contains(token.word())) {
            kind = token.word();
            program = true;
            decided = true;
            announced = !kind.equals("TRIGGER");
        } else {
            decided = !BEFORE_KIND.contains(token.word()) && !EDITIONS.contains(token.word());
        }
    }

    private void follow(Token token) {
        boolean ended = afterEnd;
        afterEnd = false;
        switch (token.word()) {
            case "DECLARE" -> frames.push(Frame.DECLARATIONS);
            case "BEGIN" -> {
                if (inDeclarations() || frames.peek() == Frame.MEMBERS && !kind.equals("TRIGGER")) {
                    frames.pop();
                }
                frames.push(Frame.BLOCK);
            }
            case "COMPOUND" -> {
                if (kind.equals("TRIGGER") && frames.isEmpty()) {
                    frames.push(Frame.MEMBERS);
                }
            }
            case "PROCEDURE", "FUNCTION" -> announced |= inDeclarations() || frames.peek() == Frame.MEMBERS;
            case "BODY" -> body |= previous.is("TYPE");
            case "IS", "AS" -> opensProgram();
            case "LANGUAGE", "EXTERNAL" -> {
                if (inDeclarations() && (previous.is("IS") || previous.is("AS"))) {
                    frames.pop();
                }
            }
            case "IF" -> open(Frame.IF, !ended && beginsStatement());
            case "LOOP" -> open(Frame.LOOP, !ended);
            case "CASE" -> open(Frame.CASE, !ended);
            case "END" -> {
                if (!frames.isEmpty()) {
                    frames.pop();
                }
                afterEnd = true;
            }
            default -> announced &= token.kind() != TokenKind.SEMICOLON;
        }
    }

    /** The word before the declarations of a routine, the members of a package, or a part of a compound trigger. */
    private void opensProgram() {
        boolean part = kind.equals("TRIGGER")
                && frames.peek() == Frame.MEMBERS
                && (previous.is("ROW") || previous.is("STATEMENT"));
        if (frames.isEmpty() && announced && (kind.equals("PACKAGE") || kind.equals("TYPE"))) {
            open(Frame.MEMBERS, kind.equals("PACKAGE") || body);
            announced = false;
        } else if (announced || part) {
            frames.push(Frame.DECLARATIONS);
            announced = false;
        }
    }

    private void open(Frame frame, boolean opens) {
        if (opens) {
            frames.push(frame);
        }
    }

    private boolean inDeclarations() {
        return frames.peek() == Frame.DECLARATIONS;
    }

    private boolean beginsStatement() {
        return previous.kind() == TokenKind.SEMICOLON || BEFORE_STATEMENT.contains(previous.word());
    }
}
