package dev.schemalint.sql.split;

import dev.schemalint.operation.Condition;
import dev.schemalint.sql.token.Characters;
import dev.schemalint.sql.token.Lexer;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.TemplateWords;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a script into statements, and gathers its comments on the way. */
public final class Splitter {

    /** psql's commands that send the statement they stand behind. */
    private static final Set<String> SENDING = Set.of(
            "\\g", "\\gx", "\\gset", "\\gexec", "\\gdesc", "\\crosstabview", "\\watch", "\\bind", "\\bind_named");

    private static final Pattern COPY_FROM_SCRIPT =
            Pattern.compile("\\\\copy\\b.*\\bfrom\\s+p?stdin\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_ROWS = Pattern.compile("^\\\\\\.\\r?$", Pattern.MULTILINE);
    private static final int NEVER = Integer.MAX_VALUE;

    private static final Pattern GO =
            Pattern.compile("\\s*(GO(\\s+[0-9]+)?|EXIT|QUIT)\\s*;?\\s*(--.*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> GO_WORDS = Set.of("GO", "EXIT", "QUIT");

    private final String text;
    private final LexicalRules rules;
    private final Lexer lexer;
    private final ClientProgram client;
    private final List<Span> comments = new ArrayList<>();
    private final Deque<Token> conditions = new ArrayDeque<>();
    private final List<Condition> closedConditions = new ArrayList<>();
    private String terminator = ";";
    private int endOfRows = -1;
    private Token token;

    public Splitter(String text, LexicalRules rules) {
        this.text = text;
        this.rules = rules;
        this.lexer = new Lexer(rules, text, 0);
        this.client = ClientProgram.of(text, rules);
        this.token = lexer.next();
    }

    /** The comments passed so far. */
    public List<Span> comments() {
        return comments;
    }

    /** The executable comments passed so far, each where it stands. */
    public List<Condition> conditions() {
        return closedConditions;
    }

    /** The tokens of the next statement, trivia and terminator left out; none at the end of the script. */
    public List<Token> next() {
        List<Token> statement = new ArrayList<>();
        InnerStatements inner = InnerStatements.of(rules);
        while (token.kind() != TokenKind.END) {
            TokenKind kind = token.kind();
            if (client.commandBegins(token, statement.isEmpty())
                    || statement.isEmpty() && dotCommandBegins()
                    || goBegins()) {
                if (!statement.isEmpty()) {
                    return statement;
                }
                return List.of(clientLine());
            }
            if (!statement.isEmpty() && !kind.isTrivia() && client.endsWithLine(statement.get(0), token)) {
                return statement;
            }
            if (kind == TokenKind.TERMINATOR
                    || kind == TokenKind.SEMICOLON && !inner.open()
                    || client.isTerminator(token, statement.isEmpty())) {
                advance();
                if (!statement.isEmpty()) {
                    passCopyData(statement);
                    return statement;
                }
            } else if (kind == TokenKind.CLIENT_COMMAND && (statement.isEmpty() || sends(token))) {
                if (statement.isEmpty()) {
                    statement.add(token);
                    passClientCommand();
                }
                return statement;
            } else if (statement.isEmpty() && kind == TokenKind.PLACEHOLDER && isAlone(token)) {
                Token alone = token;
                advance();
                if (!isControl(alone)) {
                    return List.of(alone);
                }
            } else {
                if (kind.isTrivia()) {
                    passTrivia();
                } else if (!(statement.isEmpty() && isControl(token))) {
                    statement.add(token);
                    inner.pass(token);
                }
                advance();
            }
        }
        return statement;
    }

    /** From the first token to the last. */
    public static Span span(List<Token> statement) {
        return statement.get(0).span().to(statement.get(statement.size() - 1).span());
    }

    private void advance() {
        token = lexer.next();
    }

    private void passTrivia() {
        switch (token.kind()) {
            case COMMENT -> comments.add(token.span());
            case CONDITION -> conditions.push(token);
            case CONDITION_END -> {
                Token opening = conditions.pop();
                closedConditions.add(
                        conditionOf(opening.span().in(text), opening.span().to(token.span())));
            }
            default -> {
                // Spaces say nothing.
            }
        }
    }

    /** {@code /*!50110} or {@code /*M!100301}: for whom the text is, and from which version on. */
    private static Condition conditionOf(String mark, Span span) {
        boolean mariadbOnly = mark.startsWith("/*M");
        String digits = mark.substring(mark.indexOf('!') + 1);
        return new Condition(
                mariadbOnly, digits.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(digits)), span);
    }

    /** A line for the client; it may say what ends the statements below it. */
    private Token clientLine() {
        Token line = lexer.clientCommand(token.start(), client.commandEnd(token.start()));
        terminator = client.terminatorAfter(line.span().in(text), terminator);
        lexer.endStatementsWith(terminator);
        advance();
        return line;
    }

    /** A dot in the first column, before a word. */
    private boolean dotCommandBegins() {
        int start = token.start();
        return token.kind() == TokenKind.DOT
                && rules.has(LexicalRules.Trait.DOT_COMMANDS)
                && (start == 0 || Characters.isLineEnd(text.charAt(start - 1)))
                && start + 1 < text.length()
                && Characters.isNameStart(text.charAt(start + 1));
    }

    /** A line of nothing but GO, or of GO and how often; EXIT and QUIT are for the client too. */
    private boolean goBegins() {
        if (!rules.has(LexicalRules.Trait.GO_BATCHES) || !GO_WORDS.contains(token.word())) {
            return false;
        }
        int start = token.start();
        while (start > 0 && !Characters.isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        String line = text.substring(start, Characters.endOfLine(text, start));
        return GO.matcher(line).matches();
    }

    private boolean sends(Token command) {
        String written = command.span().in(text);
        int end = 1;
        while (end < written.length() && (Character.isLetter(written.charAt(end)) || written.charAt(end) == '_')) {
            end++;
        }
        return SENDING.contains(written.substring(0, end));
    }

    private void passClientCommand() {
        boolean rowsFollow = COPY_FROM_SCRIPT.matcher(token.span().in(text)).matches();
        advance();
        if (rowsFollow) {
            passRows();
        }
    }

    private void passCopyData(List<Token> statement) {
        if (statement.get(0).is("COPY") && readsFromScript(statement)) {
            passRows();
        }
    }

    private static boolean readsFromScript(List<Token> statement) {
        for (int i = 1; i < statement.size(); i++) {
            boolean script = statement.get(i).is("STDIN") || statement.get(i).is("STDOUT");
            if (script && statement.get(i - 1).is("FROM")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line ends the rows that begin at an offset. Without one there are no rows: the rest of the script would
     * be passed over.
     */
    private boolean hasEndOfRows(int from) {
        if (endOfRows < from) {
            Matcher end = END_OF_ROWS.matcher(text);
            endOfRows = end.find(from) ? end.start() : NEVER;
        }
        return endOfRows != NEVER;
    }

    /** The rows begin on the line after the one the command ends on. */
    private void passRows() {
        while (token.kind().isTrivia()) {
            int lineEnd = Characters.endOfLine(text, token.start());
            if (token.kind() == TokenKind.SPACE && lineEnd < token.end()) {
                int rows = text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
                if (hasEndOfRows(rows)) {
                    lexer.copyData(rows);
                    advance();
                }
                return;
            }
            passTrivia();
            advance();
        }
    }

    /** Whether the rest of the line is empty. */
    private boolean isAlone(Token placeholder) {
        int end = placeholder.end();
        while (end < text.length() && Characters.isSpace(text.charAt(end))) {
            if (Characters.isLineEnd(text.charAt(end))) {
                return true;
            }
            end++;
        }
        return end == text.length();
    }

    private boolean isControl(Token candidate) {
        return candidate.kind() == TokenKind.PLACEHOLDER
                && TemplateWords.leaveNoText(candidate.span().in(text));
    }
}
