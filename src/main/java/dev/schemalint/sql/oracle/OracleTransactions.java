package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackToSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.operation.TransactionOperation.Savepoint;
import dev.schemalint.operation.TransactionOperation.SetConstraints;
import dev.schemalint.operation.TransactionOperation.SetTransaction;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what divides and ends Oracle's transactions, which begin by themselves, and what sessions are set to. */
final class OracleTransactions implements StatementReader {

    private final Names names;

    OracleTransactions(Names names) {
        this.names = names;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "COMMIT" -> {
                        cursor.accept("WORK");
                        if (cursor.accept("COMMENT")) {
                            Literals.string(cursor);
                        }
                        while (cursor.atAny("WRITE", "WAIT", "NOWAIT", "IMMEDIATE", "BATCH")) {
                            cursor.next();
                        }
                        yield new CommitTransaction(cursor.extentSince(start), false);
                    }
                    case "ROLLBACK" -> {
                        cursor.accept("WORK");
                        if (!cursor.accept("TO")) {
                            yield new RollbackTransaction(cursor.extentSince(start), false);
                        }
                        cursor.accept("SAVEPOINT");
                        var name = names.identifier(cursor);
                        yield new RollbackToSavepoint(cursor.extentSince(start), name);
                    }
                    default -> {
                        var name = names.identifier(cursor);
                        yield new Savepoint(cursor.extentSince(start), name);
                    }
                });
    }

    /** From behind SET: of a transaction or of constraints. */
    Operation set(Cursor cursor, int start) throws Unexpected {
        if (cursor.accept("CONSTRAINTS") || cursor.accept("CONSTRAINT")) {
            List<Name> constraints = cursor.accept("ALL") ? List.of() : names.names(cursor);
            boolean deferred = cursor.accept("DEFERRED");
            if (!deferred) {
                cursor.expect("IMMEDIATE");
            }
            return new SetConstraints(cursor.extentSince(start), constraints, deferred);
        }
        cursor.expect("TRANSACTION");
        int mark = cursor.mark();
        while (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.STRING)) {
            cursor.next();
        }
        String modes = cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return new SetTransaction(cursor.extentSince(start), List.of(modes), false);
    }

    /** From behind ALTER SESSION: each setting is an operation. */
    List<Operation> session(Cursor cursor, int start) throws Unexpected {
        if (!cursor.accept("SET")) {
            LooseText.options(cursor);
            return List.of(new OtherCommand(cursor.extentSince(start), "alter session"));
        }
        List<Operation> settings = new ArrayList<>();
        do {
            int name = cursor.mark();
            String setting = names.label(cursor).text().toLowerCase(Locale.ROOT);
            cursor.expect("=");
            String value = cursor.at(TokenKind.STRING) ? Literals.string(cursor) : cursor.text(cursor.next());
            var extent =
                    cursor.extentSince(start).with("name", cursor.tokenAt(name).span());
            settings.add(new SetSetting(extent, setting, List.of(value), false));
        } while (!cursor.atEnd());
        return settings;
    }
}
