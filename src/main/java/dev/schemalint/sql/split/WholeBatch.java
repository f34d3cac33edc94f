package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Token;

/** A batch of T-SQL, in which semicolons tell too little to be cut at: {@link TsqlBoundaries} finds its statements. */
final class WholeBatch implements InnerStatements {

    @Override
    public void pass(Token token) {
        // What follows belongs to the batch whatever came before.
    }

    @Override
    public boolean open() {
        return true;
    }
}
