package dev.schemalint.sql;

import java.util.Locale;

/**
 * Cuts SQL text into tokens, losing nothing.
 *
 * <p>One idea: how every dialect forms its tokens, told once, with the differences as data.
 */
final class Lexer {

    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";
    private static final String MAY_END_IN_SIGN = "~!@#%^&|`?";

    private final LexicalRules rules;
    private final String text;
    private int at;

    Lexer(LexicalRules rules, String text, int from) {
        this.rules = rules;
        this.text = text;
        this.at = from;
    }

    /** The next token; at the end of the text, END again and again. */
    Token next() {
        int start = at;
        if (start >= text.length()) {
            return new Token(TokenKind.END, start, start, "");
        }
        TokenKind kind = scan(text.charAt(at));
        String word = switch (kind) {
            case WORD -> text.substring(start, at).toUpperCase(Locale.ROOT);
            case OPERATOR -> text.substring(start, at);
            default -> "";
        };
        return new Token(kind, start, at, word);
    }

    private TokenKind scan(char c) {
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            return space();
        }
        if (c == '-' && peek(1) == '-' || c == '#' && rules.hashComments()) {
            return lineComment();
        }
        if (c == '/' && peek(1) == '*') {
            return blockComment();
        }
        if (startsPlaceholder(c)) {
            return placeholder(c);
        }
        if (isNameStart(c)) {
            return wordOrPrefixedString(c);
        }
        if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            return number();
        }
        switch (c) {
            case '\'':
                return string(rules.backslashEscapes());
            case '"':
                return rules.doubleQuotedStrings()
                        ? quoted('"', rules.backslashEscapes(), TokenKind.STRING)
                        : quoted('"', false, TokenKind.QUOTED_NAME);
            case '$':
                return dollar();
            case '.':
                return one(peek(1) == '.' ? 2 : 1, peek(1) == '.' ? TokenKind.OPERATOR : TokenKind.DOT);
            case ',':
                return one(1, TokenKind.COMMA);
            case ';':
                return one(1, TokenKind.SEMICOLON);
            case '(':
                return one(1, TokenKind.OPEN);
            case ')':
                return one(1, TokenKind.CLOSE);
            case '[':
                return rules.brackets() ? quoted(']', false, TokenKind.QUOTED_NAME) : one(1, TokenKind.OPEN_BRACKET);
            case ']':
                return one(1, TokenKind.CLOSE_BRACKET);
            case ':':
                return one(peek(1) == ':' || peek(1) == '=' ? 2 : 1, TokenKind.OPERATOR);
            case '\\':
                return rules.clientCommands() ? clientCommand() : one(1, TokenKind.BROKEN);
            default:
                break;
        }
        if (c == '`' && rules.backticks()) {
            return quoted('`', false, TokenKind.QUOTED_NAME);
        }
        return OPERATOR_CHARACTERS.indexOf(c) >= 0 ? operator() : one(1, TokenKind.BROKEN);
    }

    private TokenKind space() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return TokenKind.SPACE;
    }

    private TokenKind lineComment() {
        at = endOfLine(at);
        return TokenKind.COMMENT;
    }

    private TokenKind blockComment() {
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            if (text.startsWith("/*", i)) {
                depth = rules.nestedComments() ? depth + 1 : 1;
                i += 2;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    at = i;
                    return TokenKind.COMMENT;
                }
            } else {
                i++;
            }
        }
        return brokenToEndOfLine();
    }

    private boolean startsPlaceholder(char c) {
        return c == '$' && peek(1) == '{'
                || c == '{' && peek(1) == '{'
                || c == ':' && (isNameStart(peek(1)) || peek(1) == '\'' || peek(1) == '"') && previousEndsValue();
    }

    /** A colon glued to what follows is a variable unless it follows another colon or a value, as in {@code a[1:n]}. */
    private boolean previousEndsValue() {
        return at == 0 || text.charAt(at - 1) != ':' && !isNamePart(text.charAt(at - 1)) && text.charAt(at - 1) != ']';
    }

    private TokenKind placeholder(char c) {
        if (c == ':') {
            at++;
            char quote = text.charAt(at);
            if (quote == '\'' || quote == '"') {
                TokenKind kind = quoted(quote, false, TokenKind.PLACEHOLDER);
                return kind;
            }
            passName();
            return TokenKind.PLACEHOLDER;
        }
        String closing = c == '$' ? "}" : "}}";
        int end = text.indexOf(closing, at + 2);
        if (end < 0) {
            return brokenToEndOfLine();
        }
        at = end + closing.length();
        return TokenKind.PLACEHOLDER;
    }

    private TokenKind wordOrPrefixedString(char c) {
        if (rules.escapeStrings()) {
            char lower = Character.toLowerCase(c);
            if (peek(1) == '\'' && (lower == 'e' || lower == 'b' || lower == 'x' || lower == 'n')) {
                at++;
                return string(lower == 'e');
            }
            if (lower == 'u' && peek(1) == '&' && (peek(2) == '\'' || peek(2) == '"')) {
                at += 2;
                return peek(0) == '"' ? quoted('"', false, TokenKind.QUOTED_NAME) : string(false);
            }
        }
        passName();
        return TokenKind.WORD;
    }

    private void passName() {
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
    }

    private TokenKind number() {
        if (text.charAt(at) == '0' && "xXoObB".indexOf(peek(1)) >= 0 && Character.digit(peek(2), 16) >= 0) {
            at += 2;
            passWhileDigits(16);
            return TokenKind.NUMBER;
        }
        passWhileDigits(10);
        if (peek(0) == '.' && peek(1) != '.') {
            at++;
            passWhileDigits(10);
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                at += 1 + sign;
                passWhileDigits(10);
            }
        }
        return TokenKind.NUMBER;
    }

    private void passWhileDigits(int radix) {
        while (at < text.length() && (Character.digit(text.charAt(at), radix) >= 0 || text.charAt(at) == '_')) {
            at++;
        }
    }

    private TokenKind string(boolean backslashEscapes) {
        return quoted('\'', backslashEscapes, TokenKind.STRING);
    }

    /** Doubling the closing quote means the quote itself. */
    private TokenKind quoted(char closing, boolean backslashEscapes, TokenKind kind) {
        int i = at + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && backslashEscapes) {
                i += 2;
            } else if (c != closing) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == closing) {
                i += 2;
            } else {
                at = i + 1;
                return kind;
            }
        }
        return brokenToEndOfLine();
    }

    private TokenKind dollar() {
        if (isDigit(peek(1))) {
            at++;
            passWhileDigits(10);
            return TokenKind.PARAMETER;
        }
        int tagEnd = at + 1;
        while (tagEnd < text.length() && isNamePart(text.charAt(tagEnd)) && text.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (!rules.dollarQuotes() || tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
            return one(1, TokenKind.BROKEN);
        }
        String tag = text.substring(at, tagEnd + 1);
        int end = text.indexOf(tag, tagEnd + 1);
        if (end < 0) {
            return brokenToEndOfLine();
        }
        at = end + tag.length();
        return TokenKind.STRING;
    }

    private TokenKind clientCommand() {
        at = endOfLine(at);
        return TokenKind.CLIENT_COMMAND;
    }

    /** An operator ends before a comment, and does not end in a sign unless a character of PostgreSQL's list is in it. */
    private TokenKind operator() {
        int end = at;
        boolean signMayEnd = false;
        while (end < text.length() && OPERATOR_CHARACTERS.indexOf(text.charAt(end)) >= 0) {
            boolean commentBegins = text.startsWith("--", end) || text.startsWith("/*", end);
            if (commentBegins && end > at) {
                break;
            }
            signMayEnd |= MAY_END_IN_SIGN.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        while (end > at + 1 && !signMayEnd && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        at = end;
        return TokenKind.OPERATOR;
    }

    /** What never ends is given up at the end of its line, so that the lines below are still read. */
    private TokenKind brokenToEndOfLine() {
        at = Math.max(at + 1, endOfLine(at));
        return TokenKind.BROKEN;
    }

    private TokenKind one(int length, TokenKind kind) {
        at += length;
        return kind;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }
}
