package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;

/**
 * What an engine does to the letters of a name without quotes; only ASCII letters ever change. SQLite and SQL Server keep
 * them, but take names that differ in nothing else for the same, with and without quotes: they are told by their small
 * letters.
 */
enum Folding {
    LOWER {
        @Override
        char fold(char c) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
    },
    UPPER {
        @Override
        char fold(char c) {
            return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
        }
    },
    KEEP {
        @Override
        char fold(char c) {
            return c;
        }
    };

    abstract char fold(char c);

    /** Most names are written as they are folded: these stay the same object. */
    String fold(String text) {
        int same = 0;
        while (same < text.length() && fold(text.charAt(same)) == text.charAt(same)) {
            same++;
        }
        if (same == text.length()) {
            return text;
        }
        char[] letters = text.toCharArray();
        for (int i = same; i < letters.length; i++) {
            letters[i] = fold(letters[i]);
        }
        return new String(letters);
    }

    static Folding of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB, SQLITE, SQLSERVER -> LOWER;
            case ORACLE -> UPPER;
            case MYSQL, MARIADB -> KEEP;
        };
    }
}
