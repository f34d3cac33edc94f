package dev.schemalint.sql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.TypeName;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Operations in one line each, for people to compare: what is false, empty or missing is left out. */
public final class Described {

    private Described() {}

    static String operation(Operation operation, SourceText source) {
        StringBuilder line = new StringBuilder(operation.kind());
        line.append(fields((Record) operation, source));
        if (operation instanceof NotUnderstood) {
            line.append(" at ").append(text(operation.span(), source));
        }
        for (Extent.Clause clause : operation.extent().clauses()) {
            line.append(" {")
                    .append(clause.name())
                    .append(": ")
                    .append(text(clause.span(), source))
                    .append('}');
        }
        return line.toString();
    }

    private static String fields(Record record, SourceText source) {
        StringBuilder fields = new StringBuilder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                String value = value(component.getAccessor().invoke(record), source);
                if (!value.isEmpty()) {
                    fields.append(' ').append(component.getName());
                    fields.append(value.equals("true") ? "" : "=" + value);
                }
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return fields.toString();
    }

    private static String value(Object value, SourceText source) {
        boolean says = !(value instanceof Extent || value instanceof Span || Manner.ANY.equals(value));
        if (!says || Boolean.FALSE.equals(value) || value == Runs.ALWAYS) {
            return "";
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inside -> inside instanceof Boolean said ? said ? "yes" : "no" : value(inside, source))
                    .orElse("");
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(
                    item instanceof Operation operation
                            ? "<" + operation(operation, source) + ">"
                            : value(item, source)));
            return items.isEmpty() ? "" : "[" + String.join(", ", items) + "]";
        }
        if (value instanceof Identifier identifier) {
            return identifier.text();
        }
        if (value instanceof TypeName type) {
            return type.name()
                    + (type.modifiers().isEmpty() ? "" : type.modifiers())
                    + "[]".repeat(type.dimensions())
                    + type.attributes().stream()
                            .map(attribute -> " " + attribute.name()
                                    + attribute.value().map(said -> "=" + said).orElse(""))
                            .collect(Collectors.joining());
        }
        if (value instanceof Expression expression) {
            return expression(expression, source);
        }
        if (value instanceof Operation operation) {
            return "<" + operation(operation, source) + ">";
        }
        if (value instanceof Record record && !(value instanceof Name)) {
            return variant(record) + "(" + fields(record, source).strip() + ")";
        }
        return value.toString();
    }

    /** Which of several it is, where the field's type leaves that open. */
    private static String variant(Record record) {
        return record.getClass().getInterfaces().length == 0
                ? ""
                : record.getClass().getSimpleName();
    }

    /** A value in prefix form: {@code +(a, *(b, c))}. */
    public static String expression(Expression expression) {
        return expression(expression, SourceText.of("", ""));
    }

    private static String expression(Expression expression, SourceText source) {
        if (expression instanceof Expression.Subquery subquery) {
            return query(subquery.query(), source);
        }
        if (expression instanceof Expression.ColumnReference reference) {
            return reference.column().toString();
        }
        if (expression instanceof Expression.StringValue string) {
            return "'" + string.text() + "'";
        }
        if (expression instanceof Expression.NumberValue number) {
            return number.digits();
        }
        if (expression instanceof Expression.BooleanValue constant) {
            return String.valueOf(constant.value());
        }
        if (expression instanceof Expression.NullValue) {
            return "null";
        }
        return head(expression)
                + expression.children().stream()
                        .map(child -> expression(child, source))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String head(Expression expression) {
        if (expression instanceof Expression.Call call) {
            return call.function().toString();
        }
        if (expression instanceof Expression.Cast cast) {
            return "::" + cast.type().name();
        }
        if (expression instanceof Expression.Binary binary) {
            return binary.operator();
        }
        if (expression instanceof Expression.Unary unary) {
            return unary.operator();
        }
        if (expression instanceof Expression.IsNull isNull) {
            return isNull.negated() ? "IS NOT NULL" : "IS NULL";
        }
        if (expression instanceof Expression.Composite composite) {
            return composite.what();
        }
        return expression instanceof Expression.Placeholder placeholder
                ? placeholder.written()
                : ((Expression.OtherValue) expression).written();
    }

    private static String query(Query query, SourceText source) {
        return "query(" + fields(query, source).strip() + ")";
    }

    private static String text(Span span, SourceText source) {
        return "\"" + source.text(span).replaceAll("\\s+", " ") + "\"";
    }
}
