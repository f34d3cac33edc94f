package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;

/**
 * Tells of PostgreSQL's semicolons between the statements of a rule's action in parentheses, and in a routine's BEGIN
 * ATOMIC body.
 */
final class AtomicBodies implements InnerStatements {

    private static final int WORDS_BEFORE_THE_KIND = 4;

    private int tokens;
    private boolean create;
    private boolean rule;
    private boolean routine;
    private boolean afterBegin;
    private int parentheses;
    private int blocks;

    @Override
    public void pass(Token token) {
        if (tokens < WORDS_BEFORE_THE_KIND) {
            create |= tokens == 0 && token.is("CREATE");
            rule |= create && token.is("RULE");
            routine |= create && (token.is("FUNCTION") || token.is("PROCEDURE"));
        }
        tokens++;
        if (rule) {
            parentheses(token.kind());
        } else if (routine) {
            blocks(token);
        }
    }

    @Override
    public boolean open() {
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
}
