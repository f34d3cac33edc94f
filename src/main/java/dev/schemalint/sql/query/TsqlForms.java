package dev.schemalint.sql.query;

import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import java.util.Set;

/** The forms of T-SQL's queries that JSqlParser has no grammar for; they name nothing of the database, and give way to spaces. */
final class TsqlForms {

    private static final Set<String> DOCUMENTS = Set.of("OPENJSON", "OPENXML", "OPENROWSET");

    private static final Set<String> HINTS = Set.of(
            ("FORCESCAN FORCESEEK HOLDLOCK INDEX IGNORE_CONSTRAINTS IGNORE_TRIGGERS KEEPDEFAULTS KEEPIDENTITY NOEXPAND NOLOCK"
                            + " NOWAIT PAGLOCK READCOMMITTED READCOMMITTEDLOCK READPAST READUNCOMMITTED REPEATABLEREAD ROWLOCK"
                            + " SERIALIZABLE SNAPSHOT TABLOCK TABLOCKX UPDLOCK XLOCK")
                    .split(" "));

    private TsqlForms() {}

    /** Whether the WITH at a mark says how a table is to be read: {@code WITH (UPDLOCK, HOLDLOCK)}. */
    static boolean isHint(Cursor cursor, int mark) {
        return mark > 0
                && cursor.tokenAt(mark + 1).kind() == TokenKind.OPEN
                && HINTS.contains(cursor.tokenAt(mark + 2).word());
    }

    /** Whether the WITH at a mark says which columns a document has: {@code OPENJSON(@a) WITH (b int '$.b')}. */
    static boolean isShapeOfDocument(Cursor cursor, int mark) {
        if (mark == 0 || cursor.tokenAt(mark - 1).kind() != TokenKind.CLOSE) {
            return false;
        }
        int depth = 0;
        int open = mark;
        do {
            open--;
            TokenKind kind = cursor.tokenAt(open).kind();
            depth += kind == TokenKind.CLOSE ? 1 : kind == TokenKind.OPEN ? -1 : 0;
        } while (depth > 0 && open > 0);
        return open > 0 && DOCUMENTS.contains(cursor.tokenAt(open - 1).word());
    }

    /** Whether the dot at a mark calls a method of a variable, or of what stands in parentheses: {@code CAST(a AS xml).value('b', 'int')}. */
    static boolean isMethodOfValue(Cursor cursor, int mark) {
        return mark > 0
                && (cursor.tokenAt(mark - 1).kind() == TokenKind.CLOSE
                        || cursor.tokenAt(mark - 1).kind() == TokenKind.VARIABLE)
                && cursor.tokenAt(mark + 1).kind() == TokenKind.WORD
                && cursor.tokenAt(mark + 2).kind() == TokenKind.OPEN;
    }

    /** The mark behind the parenthesis that opens at a mark. */
    static int behind(Cursor cursor, int open) {
        cursor.backTo(open + 1);
        return Ahead.end(cursor) + 1;
    }
}
