package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads values as SQL computes them: operators by their strength, and what stands between them by its first word. */
public final class Expressions {

    /** Longer chains of operators would be deeper trees than those who walk them can bear. */
    private static final int LONGEST_CHAIN = 1000;

    private final Names names;
    private final Reading<TypeName> types;
    private final QueryReader queries;
    private final ValueRules rules;
    private final Strengths strengths;
    private final Reading<Expression> operands;
    private final Predicates predicates;

    /** Values as PostgreSQL writes them, but for the differences that are data. */
    public Expressions(ValueRules rules, Names names, Types types, QueryReader queries) {
        this(
                rules,
                names,
                types::read,
                queries,
                cursor -> Strength.of(cursor, rules),
                all -> new Operands(all, names, types, rules)::read);
    }

    /**
     * Values of a dialect.
     *
     * @param strengths tells operators from what else may follow a value
     * @param operands makes the reader of what stands between operators, which may hold values again
     */
    public Expressions(
            ValueRules rules,
            Names names,
            Reading<TypeName> types,
            QueryReader queries,
            Strengths strengths,
            Function<Expressions, Reading<Expression>> operands) {
        this.rules = rules;
        this.names = names;
        this.types = types;
        this.queries = queries;
        this.strengths = strengths;
        this.predicates = new Predicates(this, names, rules);
        this.operands = operands.apply(this);
    }

    public Expression read(Cursor cursor) throws Unexpected {
        return read(cursor, Strength.NONE, true);
    }

    /** A value as DEFAULT takes it: without AND, OR, NOT, IN, LIKE, BETWEEN, COLLATE, so that a constraint can follow. */
    public Expression readBasic(Cursor cursor) throws Unexpected {
        return read(cursor, Strength.NONE, false);
    }

    /** A value without operators around it: a constant, a name, a call, or something in parentheses. */
    public Expression readOperand(Cursor cursor) throws Unexpected {
        return operands.read(cursor);
    }

    public Expression parenthesised(Cursor cursor) throws Unexpected {
        cursor.expect(TokenKind.OPEN, "(");
        Expression inside = read(cursor);
        cursor.expect(TokenKind.CLOSE, ")");
        return inside;
    }

    public List<Expression> list(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::read);
    }

    public List<Expression> parenthesisedList(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::read);
    }

    /** What ORDER BY lists inside calls and windows; only the values are kept. */
    public List<Expression> sortList(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::sorted);
    }

    /** Whether the parenthesis the cursor stands at holds a query. */
    public static boolean atSubquery(Cursor cursor) {
        if (!cursor.at(TokenKind.OPEN)) {
            return false;
        }
        Token first = cursor.peek(1);
        return first.is("SELECT")
                || first.is("WITH")
                || first.is("TABLE")
                || first.is("VALUES") && cursor.peek(2).kind() == TokenKind.OPEN;
    }

    public Subquery subquery(Cursor cursor) throws Unexpected {
        int close = cursor.closingMark();
        cursor.next();
        Subquery query = subquery(cursor, close);
        cursor.expect(TokenKind.CLOSE, ")");
        return query;
    }

    /** A query up to a mark. */
    Subquery subquery(Cursor cursor, int end) throws Unexpected {
        return new Subquery(queries.read(cursor, end));
    }

    /** Reads as far as operators hold tighter than the given strength. */
    public Expression read(Cursor cursor, int strength, boolean all) throws Unexpected {
        cursor.enter();
        try {
            return chain(cursor, prefixed(cursor, all), strength, all);
        } finally {
            cursor.leave();
        }
    }

    private Expression chain(Cursor cursor, Expression first, int strength, boolean all) throws Unexpected {
        Expression left = first;
        int before = Strength.NONE;
        for (int length = 0; length < LONGEST_CHAIN; length++) {
            int next = all ? strengths.of(cursor) : strengthInBasic(cursor);
            if (next <= strength) {
                return left;
            }
            if (next == before && !chains(before) && endsInOperand(left)) {
                throw cursor.unexpected("parentheses around what comes before");
            }
            left = join(cursor, left, next, all);
            before = next;
        }
        throw Unexpected.uncovered(cursor.peek(), "it joins too many values");
    }

    private Expression join(Cursor cursor, Expression left, int strength, boolean all) throws Unexpected {
        if (strength == Strength.CAST) {
            cursor.next();
            return new Cast(left, types.read(cursor));
        }
        boolean word = cursor.at(TokenKind.WORD) && !cursor.at("OPERATOR");
        if (word && strength != Strength.AND && strength != Strength.OR) {
            return predicates.read(cursor, left, all);
        }
        String operator = word ? cursor.next().word() : named(operator(cursor), strength);
        if (all && cursor.atAny("ANY", "SOME", "ALL") && cursor.peek(1).kind() == TokenKind.OPEN) {
            return quantified(cursor, left, operator);
        }
        if (strength == Strength.OTHER_OPERATOR && endsOperand(cursor)) {
            return new Unary(operator, left);
        }
        return new Binary(operator, left, read(cursor, strength, all));
    }

    /** AND and OR may be written as symbols. */
    private static String named(String symbol, int strength) {
        return strength == Strength.OR ? "OR" : strength == Strength.AND ? "AND" : symbol;
    }

    /** Whether operators of the same strength may follow each other without parentheses. */
    private boolean chains(int strength) {
        return rules.chaining() || Strength.chains(strength);
    }

    /** Whether an operator's right side ends the value, so that the next operator could be meant for it. */
    private static boolean endsInOperand(Expression value) {
        return value instanceof Binary
                || value instanceof Composite composite
                        && (composite.what().endsWith("BETWEEN")
                                || composite.what().endsWith("LIKE")
                                || composite.what().endsWith("SIMILAR TO"));
    }

    /** {@code = ANY (...)} and its like, over a query or an array. */
    Expression quantified(Cursor cursor, Expression left, String operator) throws Unexpected {
        String what = operator + " " + cursor.next().word();
        Expression right = atSubquery(cursor) ? subquery(cursor) : parenthesised(cursor);
        return new Composite(what, List.of(left, right));
    }

    private Expression prefixed(Cursor cursor, boolean all) throws Unexpected {
        if (!all && cursor.at("DEFAULT")) {
            throw cursor.unexpected("a value");
        }
        if (all && cursor.accept("NOT")) {
            return new Unary("NOT", read(cursor, Strength.NOT - 1, true));
        }
        if (cursor.at("+") || cursor.at("-")) {
            String sign = cursor.next().word();
            Expression value = read(cursor, Strength.SIGN, all);
            return value instanceof NumberValue number && sign.equals("-")
                    ? negative(number.digits())
                    : new Unary(sign, value);
        }
        if (strengths.of(cursor) == Strength.OTHER_OPERATOR) {
            String operator = operator(cursor);
            return new Unary(operator, read(cursor, Strength.OTHER_OPERATOR, all));
        }
        return operands.read(cursor);
    }

    private static NumberValue negative(String digits) {
        return new NumberValue(digits.startsWith("-") ? digits.substring(1) : "-" + digits);
    }

    /** An operator as a symbol, or as {@code OPERATOR(schema.symbol)}, of which the symbol is kept. */
    public String operator(Cursor cursor) throws Unexpected {
        if (!cursor.accept("OPERATOR")) {
            return cursor.expect(TokenKind.OPERATOR, "an operator").word();
        }
        cursor.expect(TokenKind.OPEN, "(");
        String symbol = qualifiedOperator(cursor);
        cursor.expect(TokenKind.CLOSE, ")");
        return symbol;
    }

    /** An operator with its schema, as statements about operators name it. */
    public String qualifiedOperator(Cursor cursor) throws Unexpected {
        while (!cursor.at(TokenKind.OPERATOR)) {
            names.identifier(cursor);
            cursor.expect(TokenKind.DOT, ".");
        }
        return cursor.next().word();
    }

    private int strengthInBasic(Cursor cursor) {
        int strength = strengths.of(cursor);
        if (strength == Strength.IS) {
            int word = cursor.peek(1).is("NOT") ? 2 : 1;
            boolean kept = cursor.at("IS")
                    && (cursor.peek(word).is("DISTINCT") || cursor.peek(word).is("DOCUMENT"));
            return kept ? strength : Strength.NONE;
        }
        boolean symbol = cursor.at(TokenKind.OPERATOR) || cursor.at("OPERATOR");
        return symbol ? strength : Strength.NONE;
    }

    private static boolean endsOperand(Cursor cursor) {
        return switch (cursor.peek().kind()) {
            case END, CLOSE, COMMA, SEMICOLON -> true;
            default -> false;
        };
    }

    private Expression sorted(Cursor cursor) throws Unexpected {
        Expression value = read(cursor);
        if (cursor.accept("USING")) {
            operator(cursor);
        } else if (!cursor.accept("ASC")) {
            cursor.accept("DESC");
        }
        if (cursor.accept("NULLS") && !cursor.accept("FIRST")) {
            cursor.expect("LAST");
        }
        return value;
    }

    /** Two lists as one. */
    static List<Expression> joined(List<Expression> first, List<Expression> second) {
        List<Expression> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
