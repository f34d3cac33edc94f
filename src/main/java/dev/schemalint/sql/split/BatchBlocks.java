package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Token;
import java.util.Set;

/** Tells of semicolons inside T-SQL's blocks, and of those in a procedure, which goes on to the end of its batch. */
final class BatchBlocks implements InnerStatements {

    private static final Set<String> MODULES = Set.of("PROC", "PROCEDURE", "FUNCTION", "TRIGGER");
    private static final int WORDS_BEFORE_THE_KIND = 4;

    private int tokens;
    private boolean definition;
    private boolean module;
    private boolean afterBegin;
    private int blocks;

    @Override
    public void pass(Token token) {
        definition |= tokens == 0 && (token.is("CREATE") || token.is("ALTER"));
        module |= definition && tokens < WORDS_BEFORE_THE_KIND && MODULES.contains(token.word());
        tokens++;
        boolean transaction = afterBegin && TsqlBoundaries.isTransaction(token);
        if (token.is("BEGIN") || token.is("CASE")) {
            blocks++;
        } else if (token.is("END") || transaction) {
            blocks--;
        }
        afterBegin = token.is("BEGIN");
    }

    @Override
    public boolean open() {
        return module || blocks > 0;
    }
}
