package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.OtherValue;
import dev.schemalint.operation.Expression.Placeholder;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.expression.Calls;
import dev.schemalint.sql.expression.Choices;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Strength;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what stands between MySQL's operators: constants, variables, names, calls, CASE, INTERVAL, queries. */
final class MysqlOperands {

    /** They call without parentheses too. */
    private static final Set<String> BARE_CALLS = Set.of(
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "CURRENT_USER",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "UTC_DATE",
            "UTC_TIME",
            "UTC_TIMESTAMP");

    private static final Set<String> TIME_TYPES = Set.of("DATE", "TIME", "TIMESTAMP");

    private final Expressions expressions;
    private final Names names;
    private final MysqlCalls calls;

    MysqlOperands(Expressions expressions, Names names, MysqlTypes types) {
        this.expressions = expressions;
        this.names = names;
        this.calls = new MysqlCalls(expressions, names, types);
    }

    Expression read(Cursor cursor) throws Unexpected {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> new NumberValue(cursor.text(cursor.next()));
            case STRING -> string(cursor);
            case PARAMETER -> new Placeholder(cursor.text(cursor.next()));
            case VARIABLE -> variable(cursor);
            case PLACEHOLDER -> placeholder(cursor);
            case OPEN -> parenthesised(cursor);
            case QUOTED_NAME -> named(cursor);
            case WORD -> word(cursor, token.word());
            case OPERATOR -> prefixed(cursor);
            default -> throw cursor.unexpected("a value");
        };
    }

    private Expression prefixed(Cursor cursor) throws Unexpected {
        if (!cursor.at("!") && !cursor.at("~")) {
            throw cursor.unexpected("a value");
        }
        String operator = cursor.next().word().equals("!") ? "NOT" : "~";
        return new Unary(operator, expressions.read(cursor, Strength.SIGN, true));
    }

    private static Expression string(Cursor cursor) throws Unexpected {
        if ("bBxX".indexOf(cursor.text(cursor.peek()).charAt(0)) >= 0) {
            return new OtherValue(cursor.text(cursor.next()));
        }
        return new StringValue(Literals.string(cursor));
    }

    /** A variable is a value filled in from outside; it may be set where it stands. */
    private Expression variable(Cursor cursor) throws Unexpected {
        Placeholder variable = new Placeholder(cursor.text(cursor.next()));
        return cursor.accept(":=") ? new Binary(":=", variable, expressions.read(cursor)) : variable;
    }

    private Expression placeholder(Cursor cursor) throws Unexpected {
        Token token = cursor.peek();
        Token next = cursor.peek(1);
        boolean partOfName = next.kind() == TokenKind.DOT
                || next.kind() == TokenKind.OPEN
                || next.start() == token.end() && next.kind() == TokenKind.WORD;
        return partOfName ? named(cursor) : new Placeholder(cursor.text(cursor.next()));
    }

    private Expression parenthesised(Cursor cursor) throws Unexpected {
        if (MysqlQueries.atSubquery(cursor)) {
            return expressions.subquery(cursor);
        }
        int mark = cursor.mark();
        cursor.next();
        List<Expression> values = expressions.list(cursor);
        if (values.get(0) instanceof Subquery && !cursor.at(TokenKind.CLOSE)) {
            cursor.backTo(mark);
            return expressions.subquery(cursor);
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return values.size() == 1 ? values.get(0) : new Composite("ROW", values);
    }

    private Expression word(Cursor cursor, String word) throws Unexpected {
        Token next = cursor.peek(1);
        boolean opens = next.kind() == TokenKind.OPEN;
        switch (word) {
            case "NULL" -> {
                cursor.next();
                return new NullValue();
            }
            case "TRUE", "FALSE" -> {
                cursor.next();
                return new BooleanValue(word.equals("TRUE"));
            }
            case "DEFAULT" -> {
                if (!opens) {
                    cursor.next();
                    return new Composite("DEFAULT", List.of());
                }
            }
            case "CASE" -> {
                return Choices.read(cursor, expressions);
            }
            case "EXISTS" -> {
                if (opens) {
                    cursor.next();
                    return new Unary("EXISTS", expressions.subquery(cursor));
                }
            }
            case "NOT" -> {
                cursor.next();
                return new Unary("NOT", expressions.read(cursor, Strength.NOT - 1, true));
            }
            case "ROW" -> {
                if (opens) {
                    cursor.next();
                    return new Composite("ROW", Reading.parenthesisedOrEmpty(cursor, expressions::read));
                }
            }
            case "BINARY" -> {
                cursor.next();
                return new Unary("BINARY", expressions.read(cursor, Strength.SIGN, true));
            }
            case "INTERVAL" -> {
                return calls.interval(cursor);
            }
            case "MATCH" -> {
                return calls.match(cursor);
            }
            case "NEXT", "PREVIOUS" -> {
                if (next.is("VALUE") && cursor.peek(2).is("FOR")) {
                    return calls.ofSequence(cursor);
                }
            }
            default -> {
                // A word without a meaning of its own here.
            }
        }
        return constant(cursor, word).isPresent() ? typed(cursor, word) : callOrName(cursor, word, opens);
    }

    /** {@code _utf8 'text'} and {@code date '2020-02-02'}: a word that says what the constant behind it is. */
    private static Optional<Token> constant(Cursor cursor, String word) {
        Token next = cursor.peek(1);
        boolean text = next.kind() == TokenKind.STRING || next.kind() == TokenKind.NUMBER;
        return text && (word.startsWith("_") || TIME_TYPES.contains(word)) ? Optional.of(next) : Optional.empty();
    }

    private static Expression typed(Cursor cursor, String word) throws Unexpected {
        Token type = cursor.next();
        if (cursor.at(TokenKind.NUMBER)) {
            return new OtherValue(cursor.text(cursor.next()));
        }
        Expression value = string(cursor);
        return word.startsWith("_")
                ? value
                : new Cast(
                        value,
                        new TypeName(
                                Optional.empty(),
                                word.toLowerCase(Locale.ROOT),
                                List.of(),
                                0,
                                cursor.text(type),
                                type.span()));
    }

    private Expression callOrName(Cursor cursor, String word, boolean opens) throws Unexpected {
        if (BARE_CALLS.contains(word) && cursor.peek(1).kind() != TokenKind.DOT) {
            Token function = cursor.next();
            Name name = Calls.nameAt(function.span(), word.toLowerCase(Locale.ROOT));
            return new Call(name, opens ? Reading.parenthesisedOrEmpty(cursor, expressions::read) : List.of());
        }
        if (!opens) {
            return named(cursor);
        }
        return calls.read(cursor, Name.of(names.label(cursor)));
    }

    private Expression named(Cursor cursor) throws Unexpected {
        Name name = names.name(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            return calls.read(cursor, name);
        }
        if (cursor.at(TokenKind.DOT)) {
            cursor.next();
            cursor.expect("*");
            return new Composite("*", List.of());
        }
        return new ColumnReference(name);
    }
}
