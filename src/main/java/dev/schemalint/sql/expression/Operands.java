package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
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
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands between operators: constants, names, calls, CASE, arrays, rows, queries in parentheses. */
final class Operands {

    private final Expressions expressions;
    private final Names names;
    private final Types types;
    private final ValueRules rules;
    private final Calls calls;
    private final SpecialCalls specialCalls;
    private final JsonCalls jsonCalls;
    private final XmlCalls xmlCalls;

    Operands(Expressions expressions, Names names, Types types, ValueRules rules) {
        this.expressions = expressions;
        this.names = names;
        this.types = types;
        this.rules = rules;
        this.calls = new Calls(expressions, names);
        this.specialCalls = new SpecialCalls(expressions, types, calls, rules);
        this.jsonCalls = new JsonCalls(expressions, types, names, calls);
        this.xmlCalls = new XmlCalls(expressions, types, names);
    }

    Expression read(Cursor cursor) throws Unexpected {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> new NumberValue(cursor.text(cursor.next()));
            case STRING -> string(cursor);
            case PARAMETER, VARIABLE -> indirection(cursor, new Placeholder(cursor.text(cursor.next())));
            case PLACEHOLDER -> placeholder(cursor);
            case OPEN -> indirection(cursor, parenthesised(cursor));
            case QUOTED_NAME -> named(cursor);
            case WORD -> word(cursor, token.word());
            default -> throw cursor.unexpected("a value");
        };
    }

    /** {@code NEXT VALUE FOR s}: what is named is a sequence and no column. */
    private Expression nextValue(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        cursor.expect("VALUE", "FOR");
        Name sequence = names.name(cursor);
        return new Call(Calls.nameAt(word.span(), "nextval"), List.of(new StringValue(sequence.toString())));
    }

    private Expression word(Cursor cursor, String word) throws Unexpected {
        boolean opens = cursor.peek(1).kind() == TokenKind.OPEN;
        switch (word) {
            case "NULL":
                cursor.next();
                return new NullValue();
            case "TRUE", "FALSE":
                cursor.next();
                return new BooleanValue(word.equals("TRUE"));
            case "DEFAULT":
                cursor.next();
                return new Composite("DEFAULT", List.of());
            case "CASE":
                return Choices.read(cursor, expressions);
            case "ARRAY":
                return array(cursor);
            case "NEXT":
                if (rules.sequenceValues() && cursor.peek(1).is("VALUE")) {
                    return nextValue(cursor);
                }
                break;
            case "EXISTS":
                if (opens) {
                    cursor.next();
                    return new Unary("EXISTS", expressions.subquery(cursor));
                }
                break;
            case "ROW":
                if (opens) {
                    cursor.next();
                    return new Composite("ROW", Reading.parenthesisedOrEmpty(cursor, expressions::read));
                }
                break;
            default:
                break;
        }
        if (specialCalls.begin(cursor)) {
            Expression value = specialCalls.read(cursor);
            return rules.methods() ? indirection(cursor, value) : value;
        }
        if (opens && rules.typedConstants() && (JsonCalls.begin(word) || XmlCalls.begin(word))) {
            return JsonCalls.begin(word) ? jsonCalls.read(cursor) : xmlCalls.read(cursor);
        }
        Optional<Expression> constant = types.begin(word) ? typedConstant(cursor) : Optional.empty();
        return constant.isPresent() ? constant.get() : named(cursor);
    }

    private static Expression string(Cursor cursor) throws Unexpected {
        char first = cursor.text(cursor.peek()).charAt(0);
        if ("bBxX".indexOf(first) >= 0) {
            return new OtherValue(cursor.text(cursor.next()));
        }
        return new StringValue(Literals.string(cursor));
    }

    /** {@code interval '1' day}, {@code timestamp (3) '...'}: the type comes first; otherwise the cursor stays. */
    private Optional<Expression> typedConstant(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        try {
            TypeName type = types.read(cursor);
            if (cursor.at(TokenKind.STRING)) {
                StringValue value = new StringValue(Literals.string(cursor));
                if (type.name().equals("interval")) {
                    Types.intervalFields(cursor);
                }
                return Optional.of(new Cast(value, type));
            }
        } catch (Unexpected notAType) {
            // A column may have the name of a type.
        }
        cursor.backTo(mark);
        return Optional.empty();
    }

    private Expression placeholder(Cursor cursor) throws Unexpected {
        Token token = cursor.peek();
        Token next = cursor.peek(1);
        boolean partOfName = next.kind() == TokenKind.DOT
                || next.kind() == TokenKind.OPEN
                || next.start() == token.end() && next.kind() == TokenKind.WORD;
        return partOfName ? named(cursor) : new Placeholder(cursor.text(cursor.next()));
    }

    /** A column, a call, or a constant whose type has a plain name: {@code a.b}, {@code f(a)}, {@code date '2020-02-02'}. */
    private Expression named(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        boolean canBeColumn = names.atIdentifier(cursor);
        Name name = names.looseName(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            return callOrConstant(cursor, mark, name);
        }
        if (rules.typedConstants() && cursor.at(TokenKind.STRING)) {
            cursor.backTo(mark);
            TypeName type = types.read(cursor);
            return new Cast(new StringValue(Literals.string(cursor)), type);
        }
        if (rules.sequenceValues() && name.parts().size() > 1 && name.text().equals("NEXTVAL")) {
            Name sequence = new Name(name.parts().subList(0, name.parts().size() - 1));
            return new Call(Calls.nameAt(name.last().span(), "nextval"), List.of(new StringValue(sequence.toString())));
        }
        if (!canBeColumn) {
            throw new Unexpected(cursor.previous(), "a value");
        }
        if (cursor.at(TokenKind.DOT)) {
            cursor.next();
            cursor.expect("*");
            return new Composite("*", List.of(new ColumnReference(name)));
        }
        return indirection(cursor, new ColumnReference(name));
    }

    private Expression callOrConstant(Cursor cursor, int mark, Name name) throws Unexpected {
        Expression call = calls.read(cursor, name);
        if (!rules.typedConstants() || !cursor.at(TokenKind.STRING)) {
            return call;
        }
        cursor.backTo(mark);
        TypeName type = types.read(cursor);
        return new Cast(new StringValue(Literals.string(cursor)), type);
    }

    private Expression parenthesised(Cursor cursor) throws Unexpected {
        if (Expressions.atSubquery(cursor)) {
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

    private Expression array(Cursor cursor) throws Unexpected {
        cursor.expect("ARRAY");
        return cursor.at(TokenKind.OPEN)
                ? new Composite("ARRAY", List.of(expressions.subquery(cursor)))
                : items(cursor);
    }

    /** What stands in an array's brackets; inner dimensions leave out the word ARRAY. */
    private Expression items(Cursor cursor) throws Unexpected {
        cursor.expect(TokenKind.OPEN_BRACKET, "[");
        if (cursor.accept(TokenKind.CLOSE_BRACKET)) {
            return new Composite("ARRAY", List.of());
        }
        List<Expression> values =
                Reading.list(cursor, at -> at.at(TokenKind.OPEN_BRACKET) ? items(at) : expressions.read(at));
        cursor.expect(TokenKind.CLOSE_BRACKET, "]");
        return new Composite("ARRAY", values);
    }

    /** Subscripts, slices and fields behind a value. */
    private Expression indirection(Cursor cursor, Expression value) throws Unexpected {
        Expression whole = value;
        while (cursor.at(TokenKind.OPEN_BRACKET) || cursor.at(TokenKind.DOT)) {
            whole = cursor.accept(TokenKind.DOT) ? field(cursor, whole) : subscript(cursor, whole);
        }
        return whole;
    }

    private Expression field(Cursor cursor, Expression value) throws Unexpected {
        if (cursor.accept("*")) {
            return new Composite(".*", List.of(value));
        }
        Identifier field = names.label(cursor);
        if (rules.methods() && cursor.at(TokenKind.OPEN)) {
            List<Expression> given = new ArrayList<>(List.of(value));
            given.addAll(Reading.parenthesisedOrEmpty(cursor, expressions::read));
            return new Composite("." + field.text(), given);
        }
        return new Composite("." + field.text(), List.of(value));
    }

    private Expression subscript(Cursor cursor, Expression value) throws Unexpected {
        cursor.expect(TokenKind.OPEN_BRACKET, "[");
        List<Expression> parts = new ArrayList<>(List.of(value));
        do {
            if (!cursor.accept(":")) {
                parts.add(expressions.read(cursor));
            }
        } while (!cursor.at(TokenKind.CLOSE_BRACKET));
        cursor.expect(TokenKind.CLOSE_BRACKET, "]");
        return new Composite("[]", parts);
    }
}
