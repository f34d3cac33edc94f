package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.ClientCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of a dialect.
 *
 * @param readers which reader reads the statements that begin with a word
 * @param unread other words that begin statements
 * @param complete whether no statement begins with any other word
 */
record Grammar(Map<String, StatementReader> readers, Set<String> unread, boolean complete) implements StatementReader {

    Grammar {
        readers = Map.copyOf(readers);
        unread = Set.copyOf(unread);
    }

    static Grammar of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> PostgresGrammar.grammar();
            case COCKROACHDB -> PostgresGrammar.grammar().withOthers();
            case MYSQL, MARIADB, SQLITE, SQLSERVER, ORACLE -> new Grammar(Map.of(), Set.of(), false);
        };
    }

    /** The same readers, for a dialect that has statements of its own besides. */
    private Grammar withOthers() {
        return new Grammar(readers, unread, false);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        Token first = cursor.peek();
        if (cursor.accept(TokenKind.CLIENT_COMMAND)) {
            return List.of(new ClientCommand(cursor.extentSince(0), cursor.text(first)));
        }
        StatementReader reader = readers.get(first.kind() == TokenKind.OPEN ? "SELECT" : first.word());
        if (reader != null) {
            return reader.read(cursor);
        }
        boolean known = !complete || unread.contains(first.word());
        throw known && first.kind() == TokenKind.WORD
                ? Unexpected.uncovered(first, "statements that begin with " + first.word() + " are not read")
                : cursor.unexpected("a statement");
    }

    /** Whether a statement begins with the word. */
    boolean begins(String word) {
        return readers.containsKey(word) || unread.contains(word);
    }
}
