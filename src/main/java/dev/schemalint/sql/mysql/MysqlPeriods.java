package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.TableOperation.SetPeriod;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads MariaDB's {@code PERIOD FOR name (start, end)}. */
final class MysqlPeriods {

    private final Names names;

    MysqlPeriods(Names names) {
        this.names = names;
    }

    SetPeriod read(Cursor cursor, int mark, Altered on) throws Unexpected {
        cursor.expect("PERIOD");
        passIfExists(cursor);
        cursor.expect("FOR");
        passIfExists(cursor);
        Identifier period = names.identifier(cursor);
        boolean defined = cursor.at(TokenKind.OPEN);
        List<Identifier> columns = defined ? names.parenthesised(cursor) : List.of();
        return new SetPeriod(cursor.extentSince(mark), on, period, columns, !defined);
    }

    private static void passIfExists(Cursor cursor) {
        if (!cursor.accept("IF", "NOT", "EXISTS")) {
            cursor.accept("IF", "EXISTS");
        }
    }
}
