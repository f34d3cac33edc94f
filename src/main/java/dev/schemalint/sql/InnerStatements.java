package dev.schemalint.sql;

/** Whether a semicolon is inside the statement being split rather than at its end. */
interface InnerStatements {

    /** Tells it the next token of the statement. */
    void pass(Token token);

    boolean open();

    static InnerStatements of(LexicalRules rules) {
        return rules.has(LexicalRules.Trait.MYSQL_COMMANDS) ? new StoredPrograms() : new AtomicBodies();
    }
}
