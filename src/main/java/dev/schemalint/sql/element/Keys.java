package dev.schemalint.sql.element;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.TableRules;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads the columns and expressions that indexes, exclusions and partitionings are made of. */
public final class Keys {

    private final TableRules rules;
    private final Names names;
    private final Expressions expressions;
    private final Options options;

    public Keys(TableRules rules, Names names, Expressions expressions, Options options) {
        this.rules = rules;
        this.names = names;
        this.expressions = expressions;
        this.options = options;
    }

    public List<Key> parenthesised(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::read);
    }

    Key read(Cursor cursor) throws Unexpected {
        return rules.keyValues() ? ofAnyValue(cursor) : ofOperand(cursor);
    }

    /** A name in quotes of a string is a name, and a collation says how the key is compared. */
    private Key ofAnyValue(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Optional<Identifier> column = names.atIdentifier(cursor) || cursor.at(TokenKind.STRING)
                ? Optional.of(names.identifier(cursor))
                : Optional.empty();
        if (column.isPresent() && !endsColumn(cursor)) {
            column = Optional.empty();
            cursor.backTo(mark);
        }
        Optional<Expression> value = column.isPresent() ? Optional.empty() : Optional.of(expressions.read(cursor));
        Optional<Name> collation = cursor.accept("COLLATE") ? Optional.of(names.name(cursor)) : Optional.empty();
        boolean descending = !cursor.accept("ASC") && cursor.accept("DESC");
        return new Key(column, value, collation, Optional.empty(), descending, nulls(cursor));
    }

    private static boolean endsColumn(Cursor cursor) {
        return cursor.atAny("COLLATE", "ASC", "DESC", "NULLS")
                || cursor.at(TokenKind.COMMA)
                || cursor.at(TokenKind.CLOSE);
    }

    private Key ofOperand(Cursor cursor) throws Unexpected {
        boolean bare = !cursor.at(TokenKind.OPEN);
        Expression value = value(cursor);
        Optional<Identifier> column = value instanceof ColumnReference reference && bare
                ? Optional.of(reference.column().last())
                : Optional.empty();
        Optional<Name> collation = cursor.accept("COLLATE") ? Optional.of(names.name(cursor)) : Optional.empty();
        Optional<Name> operatorClass = operatorClass(cursor);
        boolean descending = !cursor.accept("ASC") && cursor.accept("DESC");
        return new Key(
                column,
                column.isPresent() ? Optional.empty() : Optional.of(value),
                collation,
                operatorClass,
                descending,
                nulls(cursor));
    }

    /** A column, a call, or any value in parentheses. */
    public Expression value(Cursor cursor) throws Unexpected {
        if (cursor.at(TokenKind.OPEN)) {
            return expressions.parenthesised(cursor);
        }
        Token first = cursor.peek();
        Expression value = expressions.readOperand(cursor);
        boolean column = value instanceof ColumnReference reference
                && reference.column().parts().size() == 1;
        boolean call = value instanceof Call || cursor.previous().kind() == TokenKind.CLOSE;
        if (!column && !call) {
            throw new Unexpected(first, "a column, a call or (");
        }
        return value;
    }

    private Optional<Name> operatorClass(Cursor cursor) throws Unexpected {
        if (!names.atIdentifier(cursor) || atNullsOrder(cursor)) {
            return Optional.empty();
        }
        Name name = names.name(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            options.parenthesised(cursor);
        }
        return Optional.of(name);
    }

    private static boolean atNullsOrder(Cursor cursor) {
        return cursor.at("NULLS", "FIRST") || cursor.at("NULLS", "LAST");
    }

    private static Optional<Boolean> nulls(Cursor cursor) {
        if (!atNullsOrder(cursor)) {
            return Optional.empty();
        }
        cursor.next();
        return Optional.of(cursor.next().is("FIRST"));
    }
}
