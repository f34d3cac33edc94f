package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.OtherValue;
import dev.schemalint.operation.Expression.Placeholder;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.operation.Extent;
import dev.schemalint.text.Span;

/** What SQLite takes for a constant in the default of a column: no more than a literal, with a sign or a cast. */
final class Constants {

    private Constants() {}

    /**
     * Whether a default is a constant.
     *
     * @param column the place of the column's definition
     */
    static boolean is(Expression value, Extent column) {
        if (value instanceof Unary unary
                && (unary.operator().equals("-") || unary.operator().equals("+"))) {
            return is(unary.value(), column);
        }
        if (value instanceof Cast cast) {
            return is(cast.value(), column);
        }
        return value instanceof NumberValue
                || value instanceof StringValue
                || value instanceof BooleanValue
                || value instanceof NullValue
                || value instanceof OtherValue
                || value instanceof Placeholder
                || isWord(value, column);
    }

    /** Whether a default asks a column or a table. */
    static boolean readsRows(Expression value, Extent column) {
        return !isWord(value, column) && (!Definitions.columns(value).isEmpty() || Definitions.holdsQuery(value));
    }

    /** A name that stands there without parentheses is a string. */
    private static boolean isWord(Expression value, Extent column) {
        return value instanceof ColumnReference reference
                && column.clause("default")
                        .map(Span::end)
                        .map(end -> end == reference.column().span().end())
                        .orElse(false);
    }
}
