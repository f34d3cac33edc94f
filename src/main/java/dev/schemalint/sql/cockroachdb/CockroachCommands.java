package dev.schemalint.sql.cockroachdb;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the statements of CockroachDB about jobs, ranges, zones and backups, which leave schemas and rows alone. */
final class CockroachCommands implements StatementReader {

    private static final Set<String> KINDS = Set.of(
            "CHANGEFEED", "SCHEDULE", "SCHEDULED", "EXTERNAL", "RANGE", "PARTITION", "BACKUP", "VIRTUAL", "TENANT");

    /** CREATE, ALTER and DROP of what only CockroachDB has. */
    boolean begin(Cursor cursor) {
        return KINDS.contains(cursor.peek(1).word());
    }

    /** {@code SET CLUSTER SETTING}, and SHOW of anything but one setting. */
    static boolean ofCluster(Cursor cursor) {
        Token second = cursor.peek(1);
        boolean more = cursor.peek(2).kind() != TokenKind.END && cursor.peek(2).kind() != TokenKind.DOT;
        return second.is("CLUSTER") || second.is("TRACING") || cursor.at("SHOW") && more;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word().toLowerCase(Locale.ROOT);
        LooseText.options(cursor);
        return List.of(new OtherCommand(cursor.extentSince(start), verb));
    }
}
