package dev.schemalint.sql.token;

/** What a token is; every character of a text belongs to exactly one token. */
public enum TokenKind {
    SPACE,
    COMMENT,
    /** What opens a comment whose text is SQL, such as {@code /*!50110}. */
    CONDITION,
    /** What closes such a comment. */
    CONDITION_END,
    WORD,
    /** A name in double quotes, backticks or brackets, whichever the dialect has. */
    QUOTED_NAME,
    STRING,
    NUMBER,
    /** {@code $1}, {@code ?} where the dialect has it. */
    PARAMETER,
    /** {@code @name} of the user's, {@code @@name} of the server's. */
    VARIABLE,
    /** Text that a tool replaces before the server sees it. */
    PLACEHOLDER,
    OPERATOR,
    DOT,
    COMMA,
    SEMICOLON,
    /** What a script has chosen to end statements with instead of a semicolon. */
    TERMINATOR,
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
    public boolean isTrivia() {
        return switch (this) {
            case SPACE, COMMENT, CONDITION, CONDITION_END -> true;
            case WORD,
                    QUOTED_NAME,
                    STRING,
                    NUMBER,
                    PARAMETER,
                    VARIABLE,
                    PLACEHOLDER,
                    OPERATOR,
                    DOT,
                    COMMA,
                    SEMICOLON,
                    TERMINATOR,
                    OPEN,
                    CLOSE,
                    OPEN_BRACKET,
                    CLOSE_BRACKET,
                    CLIENT_COMMAND,
                    COPY_DATA,
                    BROKEN,
                    END -> false;
        };
    }
}
