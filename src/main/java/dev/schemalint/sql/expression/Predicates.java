package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads the operators that are words: IS, IN, BETWEEN, LIKE, AT TIME ZONE, COLLATE. */
final class Predicates {

    private final Expressions expressions;
    private final Names names;
    private final ValueRules rules;

    Predicates(Expressions expressions, Names names, ValueRules rules) {
        this.expressions = expressions;
        this.names = names;
        this.rules = rules;
    }

    /** Reads on from the operator, with what stands before it given. */
    Expression read(Cursor cursor, Expression left, boolean all) throws Unexpected {
        String not = cursor.accept("NOT") ? "NOT " : "";
        Token word = cursor.next();
        return switch (word.word()) {
            case "IS" -> is(cursor, left, all);
            case "ISNULL" -> new IsNull(left, false);
            case "NOTNULL" -> new IsNull(left, true);
            case "IN" -> in(cursor, left, not);
            case "BETWEEN" -> between(cursor, left, not);
            case "NULL" -> new IsNull(left, true);
            case "SIMILAR" -> {
                cursor.expect("TO");
                yield pattern(cursor, left, not + "SIMILAR TO");
            }
            case "REGEXP", "RLIKE" -> pattern(cursor, left, not + "REGEXP");
            case "SOUNDS" -> {
                cursor.expect("LIKE");
                yield new Binary("SOUNDS LIKE", left, expressions.read(cursor, Strength.PATTERN, all));
            }
            case "MEMBER" -> {
                cursor.accept("OF");
                yield new Binary("MEMBER OF", left, expressions.parenthesised(cursor));
            }
            case "DIV", "MOD" -> new Binary(word.word(), left, expressions.read(cursor, Strength.PRODUCT, all));
            case "XOR" -> new Binary("XOR", left, expressions.read(cursor, Strength.XOR, all));
            case "OVERLAPS" -> new Binary("OVERLAPS", left, expressions.read(cursor, Strength.PATTERN, all));
            case "AT" -> at(cursor, left, all);
            case "COLLATE" -> {
                names.name(cursor);
                yield new Composite("COLLATE", List.of(left));
            }
            default -> {
                if (!rules.patterns().contains(word.word())) {
                    throw new Unexpected(word, "an operator");
                }
                yield pattern(cursor, left, not + word.word());
            }
        };
    }

    private Expression is(Cursor cursor, Expression left, boolean all) throws Unexpected {
        boolean negated = cursor.accept("NOT");
        String is = negated ? "IS NOT " : "IS ";
        if (cursor.accept("NULL")) {
            return new IsNull(left, negated);
        }
        if (cursor.accept("DISTINCT", "FROM")) {
            return new Binary(is + "DISTINCT FROM", left, expressions.read(cursor, Strength.IS, all));
        }
        int mark = cursor.mark();
        Token word = cursor.next();
        switch (word.word()) {
            case "TRUE", "FALSE", "UNKNOWN", "DOCUMENT", "NORMALIZED" -> {
                return new Unary(is + word.word(), left);
            }
            case "NFC", "NFD", "NFKC", "NFKD" -> {
                cursor.expect("NORMALIZED");
                return new Unary(is + "NORMALIZED", left);
            }
            case "JSON" -> {
                json(cursor);
                return new Unary(is + "JSON", left);
            }
            default -> {
                if (!rules.anyIs()) {
                    throw new Unexpected(word, "NULL");
                }
                cursor.backTo(mark);
                return new Binary(is.strip(), left, expressions.read(cursor, Strength.IS, all));
            }
        }
    }

    private static void json(Cursor cursor) {
        if (!cursor.accept("VALUE") && !cursor.accept("ARRAY") && !cursor.accept("OBJECT")) {
            cursor.accept("SCALAR");
        }
        if (cursor.accept("WITH", "UNIQUE") || cursor.accept("WITHOUT", "UNIQUE")) {
            cursor.accept("KEYS");
        }
    }

    private Expression in(Cursor cursor, Expression left, String not) throws Unexpected {
        if (Expressions.atSubquery(cursor)) {
            return new Composite(not + "IN", List.of(left, expressions.subquery(cursor)));
        }
        if (rules.anyIs() && !cursor.at(TokenKind.OPEN)) {
            return new Composite(not + "IN", List.of(left, table(cursor)));
        }
        List<Expression> values = rules.anyIs()
                ? Reading.parenthesisedOrEmpty(cursor, expressions::read)
                : expressions.parenthesisedList(cursor);
        return new Composite(not + "IN", Expressions.joined(List.of(left), values));
    }

    /** All rows of a table, named alone or as a function with its arguments. */
    private Expression table(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Name table = names.name(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesisedOrEmpty(cursor, expressions::read);
        }
        return new Subquery(new Query(cursor.since(mark), List.of(table), List.of(), List.of(), List.of(), List.of()));
    }

    private Expression between(Cursor cursor, Expression left, String not) throws Unexpected {
        if (!cursor.accept("SYMMETRIC")) {
            cursor.accept("ASYMMETRIC");
        }
        Expression low = expressions.readBasic(cursor);
        cursor.expect("AND");
        Expression high = expressions.read(cursor, Strength.PATTERN, true);
        return new Composite(not + "BETWEEN", List.of(left, low, high));
    }

    private Expression pattern(Cursor cursor, Expression left, String operator) throws Unexpected {
        if (cursor.atAny("ANY", "SOME", "ALL") && cursor.peek(1).kind() == TokenKind.OPEN) {
            return expressions.quantified(cursor, left, operator);
        }
        Expression right = expressions.read(cursor, Strength.PATTERN, true);
        if (!cursor.accept("ESCAPE")) {
            return new Binary(operator, left, right);
        }
        List<Expression> parts = new ArrayList<>(List.of(left, right));
        parts.add(expressions.read(cursor, Strength.PATTERN, true));
        return new Composite(operator, parts);
    }

    private Expression at(Cursor cursor, Expression left, boolean all) throws Unexpected {
        if (cursor.accept("LOCAL")) {
            return new Unary("AT LOCAL", left);
        }
        cursor.expect("TIME", "ZONE");
        return new Binary("AT TIME ZONE", left, expressions.read(cursor, Strength.AT, all));
    }
}
