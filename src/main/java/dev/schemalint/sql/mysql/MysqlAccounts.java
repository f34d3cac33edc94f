package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/** Reads accounts and roles: {@code 'user'@'host'}, {@code user}, {@code CURRENT_USER()}. */
final class MysqlAccounts {

    private final Names names;

    MysqlAccounts(Names names) {
        this.names = names;
    }

    List<Identifier> list(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::read);
    }

    /** The text is the user with the host behind an {@code @}, without quotes. */
    Identifier read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        boolean call = cursor.at("USER") && cursor.peek(1).kind() == TokenKind.OPEN;
        if (call || cursor.atAny("CURRENT_USER", "CURRENT_ROLE")) {
            String word = cursor.next().word();
            if (cursor.accept(TokenKind.OPEN)) {
                cursor.expect(TokenKind.CLOSE, ")");
            }
            return new Identifier(word.toLowerCase(Locale.ROOT), false, cursor.since(mark));
        }
        boolean quoted = cursor.at(TokenKind.STRING) || cursor.at(TokenKind.QUOTED_NAME);
        String user = Words.wordOrString(cursor, names);
        if (!cursor.at(TokenKind.VARIABLE)) {
            return new Identifier(user, quoted, cursor.since(mark));
        }
        String host = cursor.text(cursor.next()).substring(1);
        if (host.isEmpty()) {
            host = Words.wordOrString(cursor, names);
        }
        return new Identifier(user + "@" + unquoted(host), quoted, cursor.since(mark));
    }

    private static String unquoted(String host) {
        boolean quotes = host.length() > 1 && "'\"`".indexOf(host.charAt(0)) >= 0;
        return quotes ? host.substring(1, host.length() - 1) : host;
    }
}
