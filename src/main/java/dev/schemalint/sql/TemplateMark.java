package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.token.Lexer;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.TemplateWords;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a script in double braces, or in braces with a percent sign or a hash, outside of texts and comments.
 *
 * @param between whether no statement has begun before it that goes on
 */
public record TemplateMark(Span span, boolean between) {

    /** Such a piece alone on its line stands for a statement, or for none. */
    private static final Pattern ALONE = Pattern.compile("[ \\t]*(?:\\r?\\n|\\z)");

    /** All of them, in order. */
    public static List<TemplateMark> in(String text, Dialect dialect) {
        if (!text.contains("{{") && !text.contains("{%") && !text.contains("{#")) {
            return List.of();
        }
        List<TemplateMark> marks = new ArrayList<>();
        Lexer lexer = new Lexer(LexicalRules.of(dialect), text, 0);
        boolean between = true;
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            if (isMark(token, text)) {
                marks.add(new TemplateMark(token.span(), between));
                between = between
                        && (TemplateWords.leaveNoText(token.span().in(text))
                                || ALONE.matcher(text)
                                        .region(token.end(), text.length())
                                        .lookingAt());
            } else if (!token.kind().isTrivia()) {
                between = token.kind() == TokenKind.SEMICOLON || token.kind() == TokenKind.CLIENT_COMMAND;
            }
        }
        return marks;
    }

    /** Whether it only decides about what stands around it. */
    public boolean leavesNoText(String text) {
        return TemplateWords.leaveNoText(span.in(text));
    }

    private static boolean isMark(Token token, String text) {
        char second = token.kind() == TokenKind.PLACEHOLDER && token.end() > token.start() + 1
                ? text.charAt(token.start() + 1)
                : ' ';
        return text.charAt(token.start()) == '{' && (second == '{' || second == '%' || second == '#');
    }
}
