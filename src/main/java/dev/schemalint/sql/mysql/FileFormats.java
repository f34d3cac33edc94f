package dev.schemalint.sql.mysql;

import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;

/** Passes what MySQL says of a file's form: {@code CHARACTER SET utf8 FIELDS TERMINATED BY ',' LINES STARTING BY 'x'}. */
final class FileFormats {

    private final Names names;

    FileFormats(Names names) {
        this.names = names;
    }

    void pass(Cursor cursor) throws Unexpected {
        if (cursor.accept("CHARACTER", "SET") || cursor.accept("CHARSET")) {
            Words.wordOrString(cursor, names, "BINARY");
        }
        if (cursor.accept("FIELDS") || cursor.accept("COLUMNS")) {
            while (cursor.atAny("TERMINATED", "OPTIONALLY", "ENCLOSED", "ESCAPED")) {
                cursor.accept("OPTIONALLY");
                cursor.next();
                cursor.expect("BY");
                mark(cursor);
            }
        }
        if (cursor.accept("LINES")) {
            while (cursor.atAny("STARTING", "TERMINATED")) {
                cursor.next();
                cursor.expect("BY");
                mark(cursor);
            }
        }
    }

    /** A text, or a number in hexadecimal that stands for one. */
    private static void mark(Cursor cursor) throws Unexpected {
        if (!cursor.accept(TokenKind.NUMBER)) {
            Literals.string(cursor);
        }
    }
}
