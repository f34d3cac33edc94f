package dev.schemalint.sql.body;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Passage;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads EXECUTE: the SQL in it where it is constant, and else that it is not. */
final class DynamicSqlReader {

    private final Elements elements;
    private final InnerBodies bodies;

    DynamicSqlReader(Elements elements, InnerBodies bodies) {
        this.elements = elements;
        this.bodies = bodies;
    }

    /** From the word EXECUTE. */
    List<Statement> read(Cursor cursor, Runs runs) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("EXECUTE");
        int from = cursor.mark();
        Expression sql = elements.expressions().read(cursor);
        int to = cursor.mark();
        while (cursor.atAny("INTO", "USING")) {
            if (cursor.next().is("USING")) {
                elements.expressions().list(cursor);
            } else {
                Targets.pass(cursor, elements.names());
            }
        }
        Optional<Passage> code = to == from + 1 && cursor.tokenAt(from).kind() == TokenKind.STRING
                ? QuotedCode.of(
                        cursor.text(cursor.tokenAt(from)), cursor.tokenAt(from).start())
                : assembled(
                        sql,
                        cursor.tokenAt(from).span().to(cursor.tokenAt(to - 1).span()));
        List<Statement> statements =
                code.map(passage -> statements(cursor, passage, runs)).orElse(List.of());
        if (!statements.isEmpty()) {
            return statements;
        }
        DynamicSql dynamic = new DynamicSql(cursor.extentSince(start), Constants.beginning(sql), Pasted.in(sql));
        return List.of(InnerBodies.statement(cursor.tokens(start, cursor.mark()), List.of(dynamic), runs));
    }

    private List<Statement> statements(Cursor cursor, Passage code, Runs runs) {
        Cursor inner = new Cursor(code, cursor.rules(), code.tokens(cursor.rules()));
        return bodies.readAll(inner, inner.endMark(), runs);
    }

    /** What is put together of several pieces stands where the first of them does, as places go. */
    private static Optional<Passage> assembled(Expression sql, Span place) {
        return Constants.text(sql)
                .filter(text -> text.length() <= place.length())
                .map(text -> new Passage(text + " ".repeat(place.length() - text.length()), place.start()));
    }

    /** What is put into a text between what is written there, or by a format's {@code %s}. */
    private static final class Pasted {

        private static final Pattern PLACE = Pattern.compile("%[sIL%]");

        private Pasted() {}

        static List<String> in(Expression sql) {
            List<String> names = new ArrayList<>();
            gather(sql, names);
            return names;
        }

        private static void gather(Expression part, List<String> names) {
            if (part instanceof Binary binary && binary.operator().equals("||")) {
                gather(binary.left(), names);
                gather(binary.right(), names);
            } else if (part instanceof Call call
                    && call.function().text().equals("format")
                    && !call.arguments().isEmpty()) {
                List<String> places = Constants.text(call.arguments().get(0))
                        .map(text -> PLACE.matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .filter(place -> !place.equals("%%"))
                                .toList())
                        .orElse(List.of());
                for (int i = 0; i < Math.min(places.size(), call.arguments().size() - 1); i++) {
                    if (places.get(i).equals("%s")) {
                        gather(call.arguments().get(i + 1), names);
                    }
                }
            } else {
                part.columnName().ifPresent(names::add);
            }
        }
    }

    /** Texts that can be known without running anything. */
    private static final class Constants {

        private Constants() {}

        static Optional<String> text(Expression expression) {
            if (expression instanceof StringValue string) {
                return Optional.of(string.text());
            }
            if (expression instanceof Binary binary && binary.operator().equals("||")) {
                return text(binary.left()).flatMap(left -> text(binary.right()).map(right -> left + right));
            }
            return expression instanceof Call call && call.function().text().equals("format")
                    ? FormatCall.text(
                            call.arguments().stream().map(Constants::text).toList())
                    : Optional.empty();
        }

        static String beginning(Expression expression) {
            if (expression instanceof Binary binary && binary.operator().equals("||")) {
                Optional<String> left = text(binary.left());
                return left.map(known -> known + beginning(binary.right())).orElseGet(() -> beginning(binary.left()));
            }
            if (expression instanceof Call call
                    && call.function().text().equals("format")
                    && !call.arguments().isEmpty()
                    && call.arguments().get(0) instanceof StringValue template) {
                int end = template.text().indexOf('%');
                return end < 0 ? template.text() : template.text().substring(0, end);
            }
            return text(expression).orElse("");
        }
    }
}
