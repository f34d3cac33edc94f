package dev.schemalint.sql;

/** What a token is; every character of a text belongs to exactly one token. */
enum TokenKind {
    SPACE,
    COMMENT,
    WORD,
    /** A name in double quotes, backticks or brackets, whichever the dialect has. */
    QUOTED_NAME,
    STRING,
    NUMBER,
    /** {@code $1}, {@code ?} where the dialect has it. */
    PARAMETER,
    /** Text that a tool replaces before the server sees it. */
    PLACEHOLDER,
    OPERATOR,
    DOT,
    COMMA,
    SEMICOLON,
    OPEN,
    CLOSE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    /** A line for the client program, such as psql's {@code \connect}. */
    CLIENT_COMMAND,
    /** The rows that follow COPY ... FROM STDIN. */
    COPY_DATA,
    /** A quote or comment that never ends, or a character no grammar has. */
    BROKEN,
    END;

    /** Whether a reader passes over it. */
    boolean isTrivia() {
        return this == SPACE || this == COMMENT;
    }
}
