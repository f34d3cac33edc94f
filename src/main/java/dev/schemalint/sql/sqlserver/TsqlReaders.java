package dev.schemalint.sql.sqlserver;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.DataReader;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.split.TsqlBoundaries;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readers of SQL Server's statements, by the word a statement begins with: a page of T-SQL, not all of it. */
public final class TsqlReaders {

    private final Map<String, StatementReader> readers = new HashMap<>();

    private TsqlReaders() {}

    /**
     * The readers for SQL Server.
     *
     * @param statements reads any statement, for those that hold others
     */
    public static Map<String, StatementReader> of(StatementReader statements) {
        TsqlReaders all = new TsqlReaders();
        all.fill(statements);
        return Map.copyOf(all.readers);
    }

    private void fill(StatementReader statements) {
        JSqlParserQueries queries = new JSqlParserQueries(Dialect.SQLSERVER);
        Elements elements = queries.elements();
        TsqlStatements inside = new TsqlStatements(statements);
        TsqlCommandReader commands = new TsqlCommandReader(elements);
        TsqlBlockReader blocks = new TsqlBlockReader(elements, inside);
        DataReader data = new DataReader(queries);
        TsqlCursorReader cursors = new TsqlCursorReader(elements);
        TsqlMaintenanceReader maintenance = new TsqlMaintenanceReader(elements);
        TsqlStatisticsReader statistics = new TsqlStatisticsReader(elements);
        TsqlChangeReader changes = new TsqlChangeReader(elements, queries);
        TsqlExecuteReader executed = new TsqlExecuteReader(elements, maintenance, inside);
        TsqlServerReader server = new TsqlServerReader(elements.names());
        add("EXEC EXECUTE", executed);
        add("*", cursor -> cursor.peek(1).is(":") ? TsqlCursorReader.label(cursor) : executed.withoutWord(cursor));
        add("CHECKPOINT DBCC DISABLE ENABLE KILL RECONFIGURE REVERT", maintenance);
        add("COMMIT PRINT RAISERROR RETURN ROLLBACK SAVE SET THROW TRUNCATE USE", commands);
        add(
                "BEGIN",
                cursor -> TsqlBoundaries.isTransaction(cursor.peek(1)) ? commands.read(cursor) : blocks.read(cursor));
        add("DECLARE", cursor -> TsqlCursorReader.declared(cursor) ? cursors.read(cursor) : commands.read(cursor));
        add("BREAK CONTINUE DEALLOCATE FETCH GOTO WAITFOR", cursors);
        add("CLOSE OPEN", cursor -> TsqlServerReader.isKey(cursor) ? server.read(cursor) : cursors.read(cursor));
        add("ADD BACKUP END GET MOVE RECEIVE RESTORE SEND SETUSER SHUTDOWN", server);
        add("DENY GRANT REVOKE", new TsqlPrivilegeReader(elements.names()));
        add("IF WHILE", blocks);
        add("ALTER CREATE DROP", new TsqlDefinitionReader(elements, inside));
        add(
                "INSERT",
                cursor -> TsqlServerReader.isElsewhere(cursor)
                        ? server.read(cursor)
                        : givenByProcedure(cursor) ? changes.givenByProcedure(cursor) : data.read(cursor));
        add("MERGE SELECT", data);
        add("WITH", cursor -> TsqlChangeReader.comes(cursor) ? changes.read(cursor) : data.read(cursor));
        StatementReader changing =
                cursor -> TsqlServerReader.isElsewhere(cursor) ? server.read(cursor) : changes.read(cursor);
        add("DELETE", changing);
        add("UPDATE", cursor -> cursor.peek(1).is("STATISTICS") ? updated(statistics, cursor) : changing.read(cursor));
    }

    private static List<Operation> updated(TsqlStatisticsReader statistics, Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        cursor.next();
        return List.of(statistics.update(cursor, start));
    }

    /** {@code INSERT t EXEC p}. */
    private static boolean givenByProcedure(Cursor cursor) {
        int exec = Ahead.first(cursor, token -> token.is("EXEC") || token.is("EXECUTE"));
        return cursor.tokenAt(exec).kind() == TokenKind.WORD;
    }

    private void add(String firstWords, StatementReader reader) {
        for (String word : firstWords.split(" ")) {
            readers.put(word, reader);
        }
    }
}
