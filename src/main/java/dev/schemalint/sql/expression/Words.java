package dev.schemalint.sql.expression;

import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;

/** Reads what may be a bare word or a string. */
public final class Words {

    private Words() {}

    /** The same, where these reserved words will do as well. */
    public static String wordOrString(Cursor cursor, Names names, String... reserved) throws Unexpected {
        return cursor.atAny(reserved) ? cursor.text(cursor.next()) : wordOrString(cursor, names);
    }

    public static String wordOrString(Cursor cursor, Names names) throws Unexpected {
        return cursor.at(TokenKind.STRING)
                ? Literals.string(cursor)
                : names.looseIdentifier(cursor).text();
    }

    /** A word that is one of those given. */
    public static String oneOf(Cursor cursor, String... words) throws Unexpected {
        if (!cursor.atAny(words)) {
            throw cursor.unexpected(String.join(" or ", words));
        }
        return cursor.next().word();
    }
}
