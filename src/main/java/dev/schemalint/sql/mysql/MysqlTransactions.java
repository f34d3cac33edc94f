package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.ReleaseSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackToSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.operation.TransactionOperation.Savepoint;
import dev.schemalint.operation.TransactionOperation.SetTransaction;
import dev.schemalint.operation.TransactionOperation.TwoPhase;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the statements of MySQL that open, divide and end transactions. */
final class MysqlTransactions implements StatementReader {

    private static final Set<String> REPLICATION =
            Set.of("SLAVE", "REPLICA", "ALL", "GROUP_REPLICATION", "IO_THREAD", "SQL_THREAD");

    private final Names names;

    MysqlTransactions(Names names) {
        this.names = names;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "BEGIN" -> {
                        cursor.accept("WORK");
                        yield new BeginTransaction(cursor.extentSince(start), List.of());
                    }
                    case "START" -> start(cursor, start);
                    case "COMMIT" -> {
                        cursor.accept("WORK");
                        boolean chain = completion(cursor);
                        yield new CommitTransaction(cursor.extentSince(start), chain);
                    }
                    case "ROLLBACK" -> rollback(cursor, start);
                    case "SAVEPOINT" -> {
                        Identifier name = names.identifier(cursor);
                        yield new Savepoint(cursor.extentSince(start), name);
                    }
                    case "RELEASE" -> {
                        cursor.expect("SAVEPOINT");
                        Identifier name = names.identifier(cursor);
                        yield new ReleaseSavepoint(cursor.extentSince(start), name);
                    }
                    case "XA" -> distributed(cursor, start);
                    default -> throw new Unexpected(cursor.previous(), "a transaction statement");
                });
    }

    /** {@code START REPLICA} and its like begin no transaction. */
    private Operation start(Cursor cursor, int start) throws Unexpected {
        if (REPLICATION.contains(cursor.peek().word())) {
            LooseText.options(cursor);
            return new OtherCommand(cursor.extentSince(start), "start-replica");
        }
        cursor.expect("TRANSACTION");
        List<String> modes = new ArrayList<>();
        while (cursor.atAny("WITH", "READ")) {
            if (cursor.accept("WITH")) {
                cursor.expect("CONSISTENT", "SNAPSHOT");
                modes.add("with consistent snapshot");
            } else {
                cursor.expect("READ");
                modes.add("read " + Words.oneOf(cursor, "ONLY", "WRITE").toLowerCase(Locale.ROOT));
            }
            cursor.accept(TokenKind.COMMA);
        }
        return new BeginTransaction(cursor.extentSince(start), modes);
    }

    private Operation rollback(Cursor cursor, int start) throws Unexpected {
        cursor.accept("WORK");
        if (cursor.accept("TO")) {
            cursor.accept("SAVEPOINT");
            Identifier name = names.identifier(cursor);
            return new RollbackToSavepoint(cursor.extentSince(start), name);
        }
        boolean chain = completion(cursor);
        return new RollbackTransaction(cursor.extentSince(start), chain);
    }

    /** {@code AND CHAIN} and {@code RELEASE}; whether it is the first. */
    private static boolean completion(Cursor cursor) throws Unexpected {
        boolean chain = false;
        if (cursor.accept("AND")) {
            chain = !cursor.accept("NO");
            cursor.expect("CHAIN");
        }
        cursor.accept("NO");
        cursor.accept("RELEASE");
        return chain;
    }

    private static Operation distributed(Cursor cursor, int start) throws Unexpected {
        String verb = Words.oneOf(cursor, "START", "BEGIN", "END", "PREPARE", "COMMIT", "ROLLBACK", "RECOVER");
        int from = cursor.mark();
        LooseText.options(cursor);
        String id = cursor.text(cursor.since(from));
        return new TwoPhase(cursor.extentSince(start), "xa " + verb.toLowerCase(Locale.ROOT), id);
    }

    /** {@code TRANSACTION ISOLATION LEVEL ...}, from behind SET and the scope. */
    SetTransaction characteristics(Cursor cursor, int start, boolean session) throws Unexpected {
        cursor.expect("TRANSACTION");
        List<String> modes = new ArrayList<>();
        do {
            int mark = cursor.mark();
            if (cursor.accept("ISOLATION")) {
                cursor.expect("LEVEL");
                boolean level = cursor.accept("SERIALIZABLE")
                        || cursor.accept("REPEATABLE", "READ")
                        || cursor.accept("READ", "COMMITTED")
                        || cursor.accept("READ", "UNCOMMITTED");
                if (!level) {
                    throw cursor.unexpected("an isolation level");
                }
            } else {
                cursor.expect("READ");
                Words.oneOf(cursor, "ONLY", "WRITE");
            }
            modes.add(cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        } while (cursor.accept(TokenKind.COMMA));
        return new SetTransaction(cursor.extentSince(start), modes, session);
    }
}
