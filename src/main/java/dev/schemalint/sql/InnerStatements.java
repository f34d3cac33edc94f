package dev.schemalint.sql;

/**
 * Whether a semicolon is inside the statement being split rather than at its end: between the statements of a rule's
 * action in parentheses, in a routine's BEGIN ATOMIC body, and in a trigger's body.
 */
final class InnerStatements {

    private static final int WORDS_BEFORE_THE_KIND = 4;

    private final boolean triggerBodies;
    private int tokens;
    private boolean create;
    private boolean rule;
    private boolean routine;
    private boolean trigger;
    private boolean afterBegin;
    private boolean afterSemicolon;
    private int parentheses;
    private int blocks;

    InnerStatements(LexicalRules rules) {
        this.triggerBodies = rules.triggerBodies();
    }

    /** Tells it the next token of the statement. */
    void pass(Token token) {
        if (tokens < WORDS_BEFORE_THE_KIND) {
            create |= tokens == 0 && token.is("CREATE");
            rule |= create && token.is("RULE");
            routine |= create && (token.is("FUNCTION") || token.is("PROCEDURE"));
            trigger |= create && triggerBodies && token.is("TRIGGER");
        }
        tokens++;
        if (rule) {
            parentheses(token.kind());
        } else if (routine) {
            blocks(token);
        } else if (trigger) {
            triggerBody(token);
        }
    }

    boolean open() {
        return parentheses > 0 || blocks > 0;
    }

    private void parentheses(TokenKind kind) {
        if (kind == TokenKind.OPEN) {
            parentheses++;
        } else if (kind == TokenKind.CLOSE) {
            parentheses--;
        }
    }

    private void blocks(Token token) {
        if (blocks == 0) {
            blocks = afterBegin && token.is("ATOMIC") ? 1 : 0;
        } else if (token.is("CASE") || token.is("BEGIN")) {
            blocks++;
        } else if (token.is("END")) {
            blocks--;
        }
        afterBegin = token.is("BEGIN");
    }

    /** The END of the body is one right behind a semicolon, as an END that closes a CASE never is. */
    private void triggerBody(Token token) {
        if (blocks == 0 && token.is("BEGIN")) {
            blocks = 1;
        } else if (afterSemicolon && token.is("END")) {
            blocks = 0;
        }
        afterSemicolon = token.kind() == TokenKind.SEMICOLON;
    }
}
