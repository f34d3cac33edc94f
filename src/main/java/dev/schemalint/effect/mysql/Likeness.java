package dev.schemalint.effect.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.OtherValue;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Expression.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether two expressions say the same, wherever they are written. */
final class Likeness {

    private Likeness() {}

    static boolean of(Expression one, Expression two) {
        return parts(one).equals(parts(two));
    }

    private static List<String> parts(Expression expression) {
        List<String> parts = new ArrayList<>();
        expression.each(part -> parts.add(part.children().size() + word(part)));
        return parts;
    }

    private static String word(Expression part) {
        if (part instanceof ColumnReference reference) {
            return "column " + reference.column().text().toLowerCase(Locale.ROOT);
        }
        if (part instanceof Call call) {
            return "call " + call.function().text().toLowerCase(Locale.ROOT);
        }
        if (part instanceof NumberValue number) {
            return "number " + number.digits();
        }
        if (part instanceof StringValue string) {
            return "string " + string.text();
        }
        if (part instanceof BooleanValue truth) {
            return "truth " + truth.value();
        }
        if (part instanceof OtherValue other) {
            return "other " + other.written();
        }
        if (part instanceof Binary binary) {
            return binary.operator();
        }
        if (part instanceof Unary unary) {
            return unary.operator();
        }
        if (part instanceof IsNull test) {
            return "null " + test.negated();
        }
        if (part instanceof Cast cast) {
            return "cast " + cast.type().name() + cast.type().modifiers();
        }
        return part instanceof Composite composite ? "of " + composite.what() : "";
    }
}
