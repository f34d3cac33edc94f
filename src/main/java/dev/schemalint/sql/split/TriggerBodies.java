package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;

/**
 * Tells of semicolons inside SQLite's triggers: the END of the body is one right behind a semicolon, as an END that
 * closes a CASE never is.
 */
final class TriggerBodies implements InnerStatements {

    private static final int WORDS_BEFORE_THE_KIND = 3;

    private int tokens;
    private boolean create;
    private boolean trigger;
    private boolean body;
    private boolean afterSemicolon;

    @Override
    public void pass(Token token) {
        create |= tokens == 0 && token.is("CREATE");
        trigger |= create && tokens < WORDS_BEFORE_THE_KIND && token.is("TRIGGER");
        tokens++;
        if (trigger && !body) {
            body = token.is("BEGIN");
        } else if (body && afterSemicolon && token.is("END")) {
            trigger = false;
            body = false;
        }
        afterSemicolon = token.kind() == TokenKind.SEMICOLON;
    }

    @Override
    public boolean open() {
        return body;
    }
}
