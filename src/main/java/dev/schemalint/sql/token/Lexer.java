package dev.schemalint.sql.token;

import dev.schemalint.sql.token.LexicalRules.Trait;

/** Cuts SQL text into tokens, losing nothing. One idea: a lexer told once for every dialect, the differences as data. */
public final class Lexer {

    private static final String SEMICOLON = ";";

    private final LexicalRules rules;
    private final String text;
    private final char[] characters;
    private final Vocabulary vocabulary;
    private final Ends ends;
    private final Numbers numbers;
    private final Operators operators;
    private final Placeholders placeholders;
    private final ExecutableComments conditions;
    private String terminator = SEMICOLON;
    private boolean ownTerminator;
    private int at;

    public Lexer(LexicalRules rules, String text, int from) {
        this.rules = rules;
        this.text = text;
        this.characters = text.toCharArray();
        this.vocabulary = new Vocabulary(characters);
        this.ends = new Ends(text);
        this.numbers = new Numbers(text);
        this.placeholders = new Placeholders(text, ends, rules.has(Trait.SUBSTITUTION_VARIABLES));
        this.operators = new Operators(text, rules, placeholders);
        this.conditions = new ExecutableComments(text, rules, ends);
        this.at = from;
    }

    /** The next token; at the end of the text, END again and again. */
    public Token next() {
        int start = at;
        if (start >= characters.length) {
            return new Token(TokenKind.END, start, start, "");
        }
        TokenKind kind = scan(characters[at]);
        String word = switch (kind) {
            case WORD -> characters[start] == '\\' ? "NULL" : vocabulary.upper(start, at);
            case OPERATOR -> vocabulary.upper(start, at);
            default -> "";
        };
        return new Token(kind, start, at, word);
    }

    /** From now on statements end with this. */
    public void endStatementsWith(String mark) {
        terminator = mark;
        ownTerminator = !mark.equals(SEMICOLON);
    }

    /** Goes to the rows that begin at an offset: they end with the line {@code \.}, or with the text. */
    public Token copyData(int start) {
        at = start;
        boolean ended = false;
        while (at < characters.length && !ended) {
            int end = Characters.endOfLine(text, at);
            ended = end - at == 2 && text.startsWith("\\.", at);
            at = ended ? end : Math.min(characters.length, end + 1);
        }
        return new Token(TokenKind.COPY_DATA, start, at, "");
    }

    /** Takes what stands between two offsets for a command to the client. */
    public Token clientCommand(int start, int end) {
        at = end;
        return new Token(TokenKind.CLIENT_COMMAND, start, at, "");
    }

    private TokenKind scan(char c) {
        if (Characters.isSpace(c)) {
            return space();
        }
        if (atTerminator(at)) {
            return one(terminator.length(), TokenKind.TERMINATOR);
        }
        if (Characters.isNameStart(c)) {
            return wordOrPrefixedString(c);
        }
        if (beginsLineComment(c)) {
            at = Characters.endOfLine(text, at);
            return TokenKind.COMMENT;
        }
        if (c == '/' && peek(1) == '*') {
            int condition = conditions.open(at);
            return condition != at
                    ? enclosed(condition, TokenKind.CONDITION)
                    : enclosed(ends.blockComment(at, rules.has(Trait.NESTED_COMMENTS)), TokenKind.COMMENT);
        }
        if (c == '*' && peek(1) == '/' && conditions.close()) {
            return one(2, TokenKind.CONDITION_END);
        }
        int placeholder = placeholders.end(at);
        if (placeholder != at) {
            return enclosed(placeholder, TokenKind.PLACEHOLDER);
        }
        if (c == '#' && rules.has(Trait.HASH_NAMES)) {
            at += peek(1) == '#' ? 1 : 0;
            passName();
            return TokenKind.WORD;
        }
        if (numbers.begins(at, rules.has(Trait.WORDS_BEGIN_WITH_DIGITS))) {
            return number(c);
        }
        return symbol(c);
    }

    private TokenKind symbol(char c) {
        switch (c) {
            case '\'':
                return quoted(c, rules.has(Trait.BACKSLASH_ESCAPES), TokenKind.STRING);
            case '"':
                return rules.has(Trait.DOUBLE_QUOTED_STRINGS)
                        ? quoted(c, rules.has(Trait.BACKSLASH_ESCAPES), TokenKind.STRING)
                        : quoted(c, false, TokenKind.QUOTED_NAME);
            case '`':
                return rules.has(Trait.BACKTICKS) ? quoted(c, false, TokenKind.QUOTED_NAME) : operator();
            case '[':
                return rules.has(Trait.BRACKETS)
                        ? quoted(']', false, TokenKind.QUOTED_NAME)
                        : one(1, TokenKind.OPEN_BRACKET);
            case '$':
                if (rules.has(Trait.GO_BATCHES) && Character.isLetter(peek(1))) {
                    return enclosed(new Variables(text, ends, true).end(at), TokenKind.VARIABLE);
                }
                return rules.has(Trait.NAMED_PARAMETERS) ? namedParameter(c) : dollar();
            case '@':
                if (rules.has(Trait.NAMED_PARAMETERS)) {
                    return namedParameter(c);
                }
                return rules.has(Trait.VARIABLES)
                        ? enclosed(new Variables(text, ends, !rules.has(Trait.GO_BATCHES)).end(at), TokenKind.VARIABLE)
                        : operator();
            case '?':
                if (rules.has(Trait.NAMED_PARAMETERS)) {
                    return namedParameter(c);
                }
                return rules.has(Trait.QUESTION_PARAMETERS) ? one(1, TokenKind.PARAMETER) : operator();
            case '.':
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
                return backslash();
            default:
                return Characters.isOperator(c) ? operator() : one(1, TokenKind.BROKEN);
        }
    }

    private boolean atTerminator(int index) {
        return ownTerminator && text.startsWith(terminator, index);
    }

    private boolean beginsLineComment(char c) {
        if (c == '-' && peek(1) == '-') {
            boolean spaced = at + 2 >= characters.length || Characters.isSpace(peek(2)) || peek(2) < ' ';
            return spaced || !rules.has(Trait.DASHES_NEED_SPACE);
        }
        return c == '#' && rules.has(Trait.HASH_COMMENTS);
    }

    private TokenKind space() {
        while (at < characters.length && Characters.isSpace(characters[at])) {
            at++;
        }
        return TokenKind.SPACE;
    }

    private TokenKind wordOrPrefixedString(char c) {
        int prefix = StringPrefix.length(c, peek(1), peek(2), rules);
        int chosen = rules.has(Trait.CHOSEN_QUOTES) ? StringPrefix.chosen(text, at) : 0;
        if (chosen > 0) {
            return enclosed(ends.chosenQuote(at + chosen), TokenKind.STRING);
        }
        at += prefix;
        if (prefix == 1) {
            return quoted('\'', StringPrefix.isEscape(c) || rules.has(Trait.BACKSLASH_ESCAPES), TokenKind.STRING);
        }
        if (prefix == 2) {
            return quoted(peek(0), false, peek(0) == '"' ? TokenKind.QUOTED_NAME : TokenKind.STRING);
        }
        passName();
        return TokenKind.WORD;
    }

    /** A dollar belongs to the name, unless a placeholder or what ends the statement begins with it. */
    private void passName() {
        do {
            at++;
        } while (isNamePart(peek(0)) && !(peek(0) == '$' && peek(1) == '{') && !atTerminator(at));
    }

    private boolean isNamePart(char c) {
        return Characters.isNamePart(c) || c == '#' && rules.has(Trait.HASHES_IN_NAMES);
    }

    private TokenKind number(char first) {
        int start = at;
        at = numbers.end(at);
        boolean isWord = rules.has(Trait.WORDS_BEGIN_WITH_DIGITS)
                && Characters.isDigit(first)
                && Characters.isNamePart(peek(0))
                && text.substring(start, at).indexOf('.') < 0
                && !atTerminator(at);
        if (isWord) {
            passName();
        }
        return isWord ? TokenKind.WORD : TokenKind.NUMBER;
    }

    /** The opening quote stands where the lexer is. */
    private TokenKind quoted(char closing, boolean backslashEscapes, TokenKind kind) {
        return enclosed(ends.quote(ends.template(at), closing, backslashEscapes), kind);
    }

    private TokenKind namedParameter(char first) {
        int name = at + 1;
        do {
            at++;
        } while (first == '?' ? Characters.isDigit(peek(0)) : Characters.isNamePart(peek(0)));
        return first == '?' || at > name ? TokenKind.PARAMETER : TokenKind.BROKEN;
    }

    private TokenKind dollar() {
        if (Characters.isDigit(peek(1))) {
            at = numbers.digits(at + 1);
            return TokenKind.PARAMETER;
        }
        int tagEnd = at + 1;
        while (tagEnd < characters.length && characters[tagEnd] != '$' && Characters.isNamePart(characters[tagEnd])) {
            tagEnd++;
        }
        if (!rules.has(Trait.DOLLAR_QUOTES) || tagEnd >= characters.length || characters[tagEnd] != '$') {
            return one(1, TokenKind.BROKEN);
        }
        return enclosed(ends.after(text.substring(at, tagEnd + 1), tagEnd + 1), TokenKind.STRING);
    }

    /** {@code \;} of psql parts two statements, as do {@code \g} and {@code \G} of mysql; {@code \N} there is NULL. */
    private TokenKind backslash() {
        if (rules.has(Trait.PSQL_COMMANDS)) {
            return peek(1) == ';' ? one(2, TokenKind.SEMICOLON) : clientCommand();
        }
        if (!rules.has(Trait.MYSQL_COMMANDS)) {
            return one(1, TokenKind.BROKEN);
        }
        return switch (peek(1)) {
            case 'g', 'G' -> one(2, TokenKind.TERMINATOR);
            case 'N' -> one(2, TokenKind.WORD);
            default -> clientCommand();
        };
    }

    private TokenKind clientCommand() {
        at = Characters.endOfLine(text, at);
        return TokenKind.CLIENT_COMMAND;
    }

    private TokenKind operator() {
        at = operators.end(at);
        return TokenKind.OPERATOR;
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
        while (at > start + 1 && Characters.isSpace(characters[at - 1])) {
            at--;
        }
        if (at > start + 1 && characters[at - 1] == ';') {
            at--;
        }
        return TokenKind.BROKEN;
    }

    private TokenKind one(int length, TokenKind kind) {
        at += length;
        return kind;
    }

    private char peek(int ahead) {
        return at + ahead < characters.length ? characters[at + ahead] : '\0';
    }
}
