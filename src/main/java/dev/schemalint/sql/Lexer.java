package dev.schemalint.sql;

/** Cuts SQL text into tokens, losing nothing: one idea, told once for every dialect, with the differences as data. */
final class Lexer {

    private static final String MAY_END_IN_SIGN = "~!@#%^&|`?";

    private final LexicalRules rules;
    private final String text;
    private final Ends ends;
    private final Placeholders placeholders;
    private int at;
    private boolean betweenStatements = true;

    Lexer(LexicalRules rules, String text, int from) {
        this.rules = rules;
        this.text = text;
        this.ends = new Ends(text);
        this.placeholders = new Placeholders(text, ends);
        this.at = from;
    }

    /** The next token; at the end of the text, END again and again. */
    Token next() {
        int start = at;
        if (start >= text.length()) {
            return new Token(TokenKind.END, start, start, "");
        }
        TokenKind kind = scan(text.charAt(at));
        betweenStatements =
                kind == TokenKind.SEMICOLON || kind == TokenKind.CLIENT_COMMAND || betweenStatements && kind.isTrivia();
        boolean isWord = kind == TokenKind.WORD;
        boolean isComparable = isWord || kind == TokenKind.OPERATOR;
        String written = isComparable ? text.substring(start, at) : "";
        return new Token(kind, start, at, isWord ? Characters.upper(written) : written);
    }

    /** Goes to the rows that begin at an offset: they end with the line {@code \.}, or with the text. */
    Token copyData(int start) {
        at = start;
        boolean ended = false;
        while (at < text.length() && !ended) {
            int end = Characters.endOfLine(text, at);
            ended = end - at == 2 && text.startsWith("\\.", at);
            at = ended ? end : Math.min(text.length(), end + 1);
        }
        return new Token(TokenKind.COPY_DATA, start, at, "");
    }

    private TokenKind scan(char c) {
        if (Characters.isSpace(c)) {
            return space();
        }
        if (c == '-' && peek(1) == '-' || c == '#' && rules.hashComments()) {
            at = Characters.endOfLine(text, at);
            return TokenKind.COMMENT;
        }
        if (c == '/' && peek(1) == '*') {
            return enclosed(ends.blockComment(at, rules.nestedComments()), TokenKind.COMMENT);
        }
        int placeholder = placeholders.end(at);
        if (placeholder != at) {
            return enclosed(placeholder, TokenKind.PLACEHOLDER);
        }
        if (Characters.isNameStart(c)) {
            return wordOrPrefixedString(c);
        }
        if (rules.parameters().indexOf(c) >= 0) {
            return parameter(c);
        }
        if (Characters.isDigit(c) || c == '.' && Characters.isDigit(peek(1))) {
            return number();
        }
        switch (c) {
            case '\'':
                return quoted(c, rules.backslashEscapes(), TokenKind.STRING);
            case '"':
                return rules.doubleQuotedStrings()
                        ? quoted(c, rules.backslashEscapes(), TokenKind.STRING)
                        : quoted(c, false, TokenKind.QUOTED_NAME);
            case '`':
                return rules.backticks() ? quoted(c, false, TokenKind.QUOTED_NAME) : operator();
            case '[':
                return rules.brackets() ? quoted(']', false, TokenKind.QUOTED_NAME) : one(1, TokenKind.OPEN_BRACKET);
            case '$':
                return dollar();
            case '.':
                if (rules.dotCommands() && betweenStatements && isDotCommand()) {
                    at = Characters.endOfLine(text, at);
                    return TokenKind.CLIENT_COMMAND;
                }
                return peek(1) == '.' ? one(2, TokenKind.OPERATOR) : one(1, TokenKind.DOT);
            case ',':
                return one(1, TokenKind.COMMA);
            case ';':
                return one(1, TokenKind.SEMICOLON);
            case '(':
                return one(1, TokenKind.OPEN);
            case ')':
                return one(1, TokenKind.CLOSE);
            case ']':
                return one(1, TokenKind.CLOSE_BRACKET);
            case ':':
                return one(peek(1) == ':' || peek(1) == '=' ? 2 : 1, TokenKind.OPERATOR);
            case '\\':
                return rules.clientCommands() ? clientCommand() : one(1, TokenKind.BROKEN);
            default:
                return Characters.isOperator(c) ? operator() : one(1, TokenKind.BROKEN);
        }
    }

    private TokenKind space() {
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            at++;
        }
        return TokenKind.SPACE;
    }

    private TokenKind wordOrPrefixedString(char c) {
        if (peek(1) == '\'' && rules.stringPrefixes().indexOf(c) >= 0) {
            at++;
            return quoted('\'', c == 'e' || c == 'E', TokenKind.STRING);
        }
        if (rules.unicodeQuotes() && (c == 'u' || c == 'U') && peek(1) == '&') {
            char quote = peek(2);
            if (quote == '\'' || quote == '"') {
                at += 2;
                return quoted(quote, false, quote == '"' ? TokenKind.QUOTED_NAME : TokenKind.STRING);
            }
        }
        passName();
        return TokenKind.WORD;
    }

    /** A dollar belongs to the name, unless a placeholder begins with it. */
    private void passName() {
        while (Characters.isNamePart(peek(0)) && !(peek(0) == '$' && peek(1) == '{')) {
            at++;
        }
    }

    private TokenKind number() {
        if (peek(0) == '0' && "xXoObB".indexOf(peek(1)) >= 0 && Character.digit(peek(2), 16) >= 0) {
            at += 2;
            passDigits(16);
            return TokenKind.NUMBER;
        }
        passDigits(10);
        if (peek(0) == '.' && peek(1) != '.') {
            at++;
            passDigits(10);
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (Characters.isDigit(peek(1 + sign))) {
                at += 1 + sign;
                passDigits(10);
            }
        }
        return TokenKind.NUMBER;
    }

    private void passDigits(int radix) {
        while (isDigit(peek(0), radix) || peek(0) == '_' && isDigit(peek(1), radix)) {
            at++;
        }
    }

    /** {@code ?}, {@code ?1}, {@code @name}, {@code @@name}, {@code $name}. */
    private TokenKind parameter(char c) {
        at++;
        while (c == '@' && peek(0) == '@') {
            at++;
        }
        int name = at;
        while (c == '?' ? Characters.isDigit(peek(0)) : Characters.isNamePart(peek(0))) {
            at++;
        }
        return c == '?' || at > name ? TokenKind.PARAMETER : TokenKind.BROKEN;
    }

    /** A dot in the first column, before a word. */
    private boolean isDotCommand() {
        return Characters.isNameStart(peek(1)) && (at == 0 || Characters.isLineEnd(text.charAt(at - 1)));
    }

    /** The opening quote stands where the lexer is. */
    private TokenKind quoted(char closing, boolean backslashEscapes, TokenKind kind) {
        return enclosed(ends.quote(at, closing, backslashEscapes), kind);
    }

    private TokenKind dollar() {
        if (Characters.isDigit(peek(1))) {
            at++;
            passDigits(10);
            return TokenKind.PARAMETER;
        }
        int tagEnd = at + 1;
        while (tagEnd < text.length() && text.charAt(tagEnd) != '$' && Characters.isNamePart(text.charAt(tagEnd))) {
            tagEnd++;
        }
        if (!rules.dollarQuotes() || tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
            return one(1, TokenKind.BROKEN);
        }
        return enclosed(ends.after(text.substring(at, tagEnd + 1), tagEnd + 1), TokenKind.STRING);
    }

    /** A line for psql; {@code \;} is not one, it parts two statements. */
    private TokenKind clientCommand() {
        if (peek(1) == ';') {
            return one(2, TokenKind.SEMICOLON);
        }
        at = Characters.endOfLine(text, at);
        return TokenKind.CLIENT_COMMAND;
    }

    /** An operator ends before a comment, and does not end in a sign unless a character of PostgreSQL's list is in it. */
    private TokenKind operator() {
        if (!rules.operators().isEmpty()) {
            return knownOperator();
        }
        int end = at + 1;
        boolean signMayEnd = MAY_END_IN_SIGN.indexOf(text.charAt(at)) >= 0;
        while (end < text.length() && continuesOperator(end)) {
            signMayEnd |= MAY_END_IN_SIGN.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        while (end > at + 1 && !signMayEnd && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        at = end;
        return TokenKind.OPERATOR;
    }

    private TokenKind knownOperator() {
        for (String operator : rules.operators()) {
            if (text.startsWith(operator, at)) {
                return one(operator.length(), TokenKind.OPERATOR);
            }
        }
        return one(1, TokenKind.OPERATOR);
    }

    private boolean continuesOperator(int end) {
        return Characters.isOperator(text.charAt(end))
                && !text.startsWith("--", end)
                && !text.startsWith("/*", end)
                && placeholders.end(end) == end;
    }

    /**
     * What never ends is given up at the end of its line, so that the lines below are still read; a semicolon that
     * closes the line still ends the statement.
     */
    private TokenKind enclosed(int end, TokenKind kind) {
        if (end != Ends.NEVER) {
            at = end;
            return kind;
        }
        int start = at;
        at = Characters.endOfLine(text, at);
        while (at > start + 1 && Characters.isSpace(text.charAt(at - 1))) {
            at--;
        }
        if (at > start + 1 && text.charAt(at - 1) == ';') {
            at--;
        }
        return TokenKind.BROKEN;
    }

    private TokenKind one(int length, TokenKind kind) {
        at += length;
        return kind;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }
}
