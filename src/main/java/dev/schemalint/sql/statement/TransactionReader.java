package dev.schemalint.sql.statement;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.ReleaseSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackToSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.operation.TransactionOperation.Savepoint;
import dev.schemalint.operation.TransactionOperation.SetTransaction;
import dev.schemalint.operation.TransactionOperation.TwoPhase;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the statements that open, divide and end transactions. */
public final class TransactionReader implements StatementReader {

    private final Names names;

    public TransactionReader(Names names) {
        this.names = names;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "BEGIN", "START" -> begin(cursor, start, verb);
                    case "COMMIT", "END" -> commit(cursor, start);
                    case "ROLLBACK", "ABORT" -> rollback(cursor, start);
                    case "SAVEPOINT" -> {
                        Identifier name = names.looseIdentifier(cursor);
                        yield new Savepoint(cursor.extentSince(start), name);
                    }
                    case "RELEASE" -> {
                        Identifier name = savepoint(cursor);
                        yield new ReleaseSavepoint(cursor.extentSince(start), name);
                    }
                    case "PREPARE" -> {
                        cursor.expect("TRANSACTION");
                        yield twoPhase(cursor, start, "prepare transaction");
                    }
                    default -> throw new Unexpected(cursor.previous(), "a transaction statement");
                });
    }

    /** What follows {@code SET TRANSACTION} or {@code SET SESSION CHARACTERISTICS AS TRANSACTION}. */
    public SetTransaction characteristics(Cursor cursor, int start, boolean session) throws Unexpected {
        List<String> modes = new ArrayList<>();
        if (!session && cursor.accept("SNAPSHOT")) {
            modes.add("snapshot " + Literals.string(cursor));
        } else {
            modes.addAll(modes(cursor));
            if (modes.isEmpty()) {
                throw cursor.unexpected("a transaction mode");
            }
        }
        return new SetTransaction(cursor.extentSince(start), modes, session);
    }

    private Operation begin(Cursor cursor, int start, String verb) throws Unexpected {
        if (verb.equals("START")) {
            cursor.expect("TRANSACTION");
        } else {
            passWork(cursor);
        }
        List<String> modes = modes(cursor);
        return new BeginTransaction(cursor.extentSince(start), modes);
    }

    private Operation commit(Cursor cursor, int start) throws Unexpected {
        if (cursor.accept("PREPARED")) {
            return twoPhase(cursor, start, "commit prepared");
        }
        passWork(cursor);
        boolean chain = chain(cursor);
        return new CommitTransaction(cursor.extentSince(start), chain);
    }

    private Operation rollback(Cursor cursor, int start) throws Unexpected {
        if (cursor.accept("PREPARED")) {
            return twoPhase(cursor, start, "rollback prepared");
        }
        passWork(cursor);
        if (cursor.accept("TO")) {
            Identifier name = savepoint(cursor);
            return new RollbackToSavepoint(cursor.extentSince(start), name);
        }
        boolean chain = chain(cursor);
        return new RollbackTransaction(cursor.extentSince(start), chain);
    }

    private Identifier savepoint(Cursor cursor) throws Unexpected {
        boolean isName = cursor.peek(1).kind() == TokenKind.END;
        if (!isName) {
            cursor.accept("SAVEPOINT");
        }
        return names.looseIdentifier(cursor);
    }

    private static Operation twoPhase(Cursor cursor, int start, String verb) throws Unexpected {
        String id = Literals.string(cursor);
        return new TwoPhase(cursor.extentSince(start), verb, id);
    }

    private static void passWork(Cursor cursor) {
        if (!cursor.accept("WORK")) {
            cursor.accept("TRANSACTION");
        }
    }

    private static boolean chain(Cursor cursor) throws Unexpected {
        if (!cursor.accept("AND")) {
            return false;
        }
        boolean no = cursor.accept("NO");
        cursor.expect("CHAIN");
        return !no;
    }

    /** Commas between the modes may be left out. */
    private static List<String> modes(Cursor cursor) throws Unexpected {
        List<String> modes = new ArrayList<>();
        while (cursor.atAny("ISOLATION", "READ", "DEFERRABLE", "NOT")) {
            int start = cursor.mark();
            passMode(cursor);
            Span span = cursor.since(start);
            modes.add(cursor.text(span).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
            if (cursor.accept(TokenKind.COMMA) && !cursor.atAny("ISOLATION", "READ", "DEFERRABLE", "NOT")) {
                throw cursor.unexpected("a transaction mode");
            }
        }
        return modes;
    }

    private static void passMode(Cursor cursor) throws Unexpected {
        if (cursor.accept("ISOLATION")) {
            cursor.expect("LEVEL");
            boolean isLevel = cursor.accept("SERIALIZABLE")
                    || cursor.accept("REPEATABLE", "READ")
                    || cursor.accept("READ", "COMMITTED")
                    || cursor.accept("READ", "UNCOMMITTED");
            if (!isLevel) {
                throw cursor.unexpected("an isolation level");
            }
        } else if (cursor.accept("READ")) {
            if (!cursor.accept("ONLY") && !cursor.accept("WRITE")) {
                throw cursor.unexpected("ONLY or WRITE");
            }
        } else {
            cursor.accept("NOT");
            cursor.expect("DEFERRABLE");
        }
    }
}
