package dev.schemalint.sql.token;

/**
 * Gives the words of a text in upper case, and makes most of them only once: to make words, and to compare those that
 * are equal but not the same, was a fifth of all reading.
 */
final class Vocabulary {

    /** A power of two, so that a hash is cut down to a place by its last bits. */
    private static final int PLACES = 512;

    /** What most scripts say; a word in a program's text is the same object wherever it is written. */
    private static final Word[] USUAL = placed(
            "ADD",
            "ALTER",
            "AND",
            "AS",
            "ASC",
            "BEGIN",
            "BIGINT",
            "BOOLEAN",
            "BY",
            "CASCADE",
            "CASE",
            "CHARACTER",
            "CHECK",
            "COLUMN",
            "COMMENT",
            "COMMIT",
            "CONCURRENTLY",
            "CONFLICT",
            "CONSTRAINT",
            "CREATE",
            "CURRENT_TIMESTAMP",
            "DATE",
            "DEFAULT",
            "DELETE",
            "DESC",
            "DISTINCT",
            "DO",
            "DROP",
            "ELSE",
            "END",
            "ENUM",
            "EXECUTE",
            "EXISTS",
            "FALSE",
            "FOR",
            "FOREIGN",
            "FROM",
            "FUNCTION",
            "GRANT",
            "GROUP",
            "IF",
            "IN",
            "INDEX",
            "INNER",
            "INSERT",
            "INT",
            "INTEGER",
            "INTO",
            "IS",
            "JOIN",
            "JSONB",
            "KEY",
            "LANGUAGE",
            "LEFT",
            "LIKE",
            "LIMIT",
            "LOOP",
            "NEW",
            "NOT",
            "NULL",
            "NUMERIC",
            "OLD",
            "ON",
            "ONLY",
            "OR",
            "ORDER",
            "OWNER",
            "PRIMARY",
            "PROCEDURE",
            "PUBLIC",
            "REFERENCES",
            "RENAME",
            "REPLACE",
            "RETURN",
            "RETURNS",
            "ROW",
            "SELECT",
            "SEQUENCE",
            "SET",
            "TABLE",
            "TEXT",
            "THEN",
            "TIME",
            "TIMESTAMP",
            "TIMESTAMPTZ",
            "TO",
            "TRIGGER",
            "TRUE",
            "TYPE",
            "UNION",
            "UNIQUE",
            "UPDATE",
            "USING",
            "UUID",
            "VALUES",
            "VARCHAR",
            "VARYING",
            "VIEW",
            "WHEN",
            "WHERE",
            "WITH",
            "WITHOUT",
            "ZONE",
            "=",
            "::",
            "*",
            "+",
            "-",
            "||",
            "<",
            ">",
            "<=",
            ">=",
            "<>",
            "!=",
            "->>");

    private final char[] text;
    private final Word[] places = USUAL.clone();

    /** A word, also as letters: to ask a text for its letters one by one takes longer. */
    private record Word(String text, char[] letters) {}

    Vocabulary(char[] text) {
        this.text = text;
    }

    /** What stands between two offsets, with no small letter of ASCII, which is all that keywords are made of. */
    String upper(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + upper(text[i]);
        }
        int place = place(hash);
        Word known = places[place];
        if (known == null || !matches(known.letters(), start, end)) {
            known = make(start, end);
            places[place] = known;
        }
        return known.text();
    }

    private boolean matches(char[] letters, int start, int end) {
        if (letters.length != end - start) {
            return false;
        }
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] != upper(text[start + i])) {
                return false;
            }
        }
        return true;
    }

    private Word make(int start, int end) {
        char[] letters = new char[end - start];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = upper(text[start + i]);
        }
        return new Word(new String(letters), letters);
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    /** Of words that share a place, the last one holds it. */
    private static Word[] placed(String... words) {
        Word[] places = new Word[PLACES];
        for (String word : words) {
            places[place(word.hashCode())] = new Word(word, word.toCharArray());
        }
        return places;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 9 ^ hash >>> 18) & PLACES - 1;
    }
}
