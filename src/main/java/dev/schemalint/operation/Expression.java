package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A value as SQL computes it, as far as rules ask: constants, columns, calls and how they are joined. */
public sealed interface Expression {

    /** The expressions it is made of. */
    default List<Expression> children() {
        return List.of();
    }

    record NullValue() implements Expression {}

    record BooleanValue(boolean value) implements Expression {}

    record NumberValue(String digits) implements Expression {}

    record StringValue(String text) implements Expression {}

    /** A constant that is none of the others: bit strings, hexadecimal, introducers. */
    record OtherValue(String written) implements Expression {}

    record ColumnReference(Name column) implements Expression {}

    /** A value filled in from outside: {@code $1}, {@code :name}, {@code ${name}}. */
    record Placeholder(String written) implements Expression {}

    /** {@code now()}, {@code lower(a)}, and words that call without parentheses, such as {@code current_timestamp}. */
    record Call(Name function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> children() {
            return arguments;
        }
    }

    record Cast(Expression value, TypeName type) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(value);
        }
    }

    /** An operator between two values; comparison, arithmetic, AND and OR, with the operator in upper case. */
    record Binary(String operator, Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }
    }

    record Unary(String operator, Expression value) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(value);
        }
    }

    record IsNull(Expression value, boolean negated) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(value);
        }
    }

    /** A query used as a value, or asked whether it has rows. */
    record Subquery(Query query) implements Expression {

        /** Whether an expression has a query in it. */
        public static boolean isIn(Expression expression) {
            return expression instanceof Subquery
                    || expression.children().stream().anyMatch(Subquery::isIn);
        }
    }

    /** Anything else that is made of other values: CASE, IN, BETWEEN, ARRAY, ROW and their like. */
    record Composite(String what, List<Expression> children) implements Expression {
        public Composite {
            children = List.copyOf(children);
        }
    }

    /** This expression and everything below it, depth first; queries inside are not entered. */
    default void each(Consumer<Expression> visitor) {
        visitor.accept(this);
        children().forEach(child -> child.each(visitor));
    }

    /** The column this is a plain reference to. */
    default Optional<String> columnName() {
        return this instanceof ColumnReference reference
                ? Optional.of(reference.column().text())
                : Optional.empty();
    }

    /** Whether it names that column anywhere; queries inside are not entered. */
    default boolean mentions(String column) {
        if (this instanceof ColumnReference reference
                && reference.column().text().equals(column)) {
            return true;
        }
        for (Expression child : children()) {
            if (child.mentions(column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it calls a function of one of these names; queries inside are not entered. */
    default boolean calls(Set<String> functions) {
        if (this instanceof Call call && functions.contains(call.function().text())) {
            return true;
        }
        for (Expression child : children()) {
            if (child.calls(functions)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds for every row, whatever is in it. */
    default boolean alwaysTrue() {
        if (this instanceof BooleanValue constant) {
            return constant.value();
        }
        if (!(this instanceof Binary binary)) {
            return false;
        }
        return switch (binary.operator()) {
            case "AND" -> binary.left().alwaysTrue() && binary.right().alwaysTrue();
            case "OR" -> binary.left().alwaysTrue() || binary.right().alwaysTrue();
            case "=", ">=", "<=" -> isConstant(binary.left()) && binary.left().equals(binary.right());
            case "<>", "!=" -> bothNumbers(binary) && !binary.left().equals(binary.right());
            default -> false;
        };
    }

    private static boolean isConstant(Expression value) {
        return value instanceof NumberValue || value instanceof StringValue || value instanceof BooleanValue;
    }

    private static boolean bothNumbers(Binary binary) {
        return binary.left() instanceof NumberValue && binary.right() instanceof NumberValue;
    }
}
