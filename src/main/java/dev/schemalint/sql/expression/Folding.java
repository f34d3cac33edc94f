package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;

/**
 * What an engine does to the letters of a name without quotes; only ASCII letters ever change. SQLite keeps them, but takes
 * names that differ in nothing else for the same, with and without quotes: they are told by their small letters.
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

    String fold(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = fold(letters[i]);
        }
        return new String(letters);
    }

    static Folding of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB, SQLITE -> LOWER;
            case ORACLE -> UPPER;
            case MYSQL, MARIADB, SQLSERVER -> KEEP;
        };
    }
}
