package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.ClientCommand;
import dev.schemalint.sql.cockroachdb.CockroachReaders;
import dev.schemalint.sql.mysql.MysqlReaders;
import dev.schemalint.sql.oracle.OracleReaders;
import dev.schemalint.sql.postgresql.PostgresReaders;
import dev.schemalint.sql.sqlite.SqliteReaders;
import dev.schemalint.sql.sqlserver.TsqlReaders;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The statements of a dialect: which reader reads those that begin with a word. */
final class Grammar implements StatementReader {

    /** Stands for the words that begin no statement, where one may begin with a name. */
    private static final String ANY_WORD = "*";

    private final Map<String, StatementReader> readers;
    private final boolean complete;

    /**
     * A grammar of these readers.
     *
     * @param readers makes the readers, given the whole, which statements that hold others need
     * @param complete whether the dialect has no other statements, so that what these cannot read is wrong
     */
    private Grammar(Function<StatementReader, Map<String, StatementReader>> readers, boolean complete) {
        this.readers = Map.copyOf(readers.apply(this));
        this.complete = complete;
    }

    static Grammar of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> PostgreSql.GRAMMAR;
            case COCKROACHDB -> Cockroach.GRAMMAR;
            case MYSQL, MARIADB -> new Grammar(all -> MysqlReaders.of(dialect, all), true);
            case SQLITE -> Sqlite.GRAMMAR;
            case SQLSERVER -> new Grammar(TsqlReaders::of, false);
            case ORACLE -> new Grammar(OracleReaders::of, false);
        };
    }

    /** Made when the first script comes: readers remember nothing, and to make them takes longer than a short script. */
    private static final class PostgreSql {
        static final Grammar GRAMMAR = new Grammar(all -> PostgresReaders.of(Dialect.POSTGRESQL, all), true);
    }

    /** Likewise. */
    private static final class Cockroach {
        static final Grammar GRAMMAR = new Grammar(CockroachReaders::of, false);
    }

    /** Likewise. */
    private static final class Sqlite {
        static final Grammar GRAMMAR = new Grammar(SqliteReaders::of, true);
    }

    boolean complete() {
        return complete;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        Token first = cursor.peek();
        if (cursor.accept(TokenKind.CLIENT_COMMAND)) {
            return List.of(new ClientCommand(cursor.extentSince(0), cursor.text(first)));
        }
        StatementReader known = readers.get(first.kind() == TokenKind.OPEN ? "SELECT" : first.word());
        StatementReader reader = known != null ? known : readers.get(ANY_WORD);
        if (reader != null) {
            return reader.read(cursor);
        }
        throw complete
                ? cursor.unexpected("a statement")
                : Unexpected.uncovered(first, "no grammar here has a statement that begins like this");
    }

    /** Whether a statement begins with the word. */
    boolean begins(String word) {
        return readers.containsKey(word);
    }
}
