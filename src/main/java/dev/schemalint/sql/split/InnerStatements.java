package dev.schemalint.sql.split;

import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.Token;

/** Whether a semicolon is inside the statement being split rather than at its end. */
interface InnerStatements {

    /** Tells it the next token of the statement. */
    void pass(Token token);

    boolean open();

    static InnerStatements of(LexicalRules rules) {
        if (rules.has(LexicalRules.Trait.MYSQL_COMMANDS)) {
            return new StoredPrograms();
        }
        if (rules.has(LexicalRules.Trait.GO_BATCHES)) {
            return new WholeBatch();
        }
        if (rules.has(LexicalRules.Trait.PLSQL)) {
            return new PlsqlBlocks();
        }
        return rules.has(LexicalRules.Trait.TRIGGER_BODIES) ? new TriggerBodies() : new AtomicBodies();
    }
}
