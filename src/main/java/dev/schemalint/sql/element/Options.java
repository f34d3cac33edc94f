package dev.schemalint.sql.element;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Types;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads lists of {@code name = value} in parentheses: storage parameters, definitions, options of foreign data. */
public final class Options {

    private final Names names;
    private final Types types;
    private final Expressions expressions;

    public Options(Names names, Types types, Expressions expressions) {
        this.names = names;
        this.types = types;
        this.expressions = expressions;
    }

    /** {@code (fillfactor = 70, autovacuum_enabled)}. */
    public List<Option> parenthesised(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::option);
    }

    /** The same after WITH; none when no WITH comes. */
    public List<Option> with(Cursor cursor) throws Unexpected {
        if (!cursor.at("WITH") || cursor.peek(1).kind() != TokenKind.OPEN) {
            return List.of();
        }
        cursor.next();
        return parenthesised(cursor);
    }

    /** Only the names, as RESET takes them. */
    public List<String> names(Cursor cursor) throws Unexpected {
        return parenthesised(cursor).stream().map(Option::name).toList();
    }

    /** {@code OPTIONS (a 'x', SET b 'y', DROP c)}; none when no OPTIONS comes. */
    public List<Option> foreign(Cursor cursor) throws Unexpected {
        return cursor.accept("OPTIONS") ? Reading.parenthesised(cursor, this::foreignOption) : List.of();
    }

    /** {@code (VERBOSE, ANALYZE false, BUFFER_USAGE_LIMIT '1MB')}, as commands of maintenance take them. */
    public List<Option> spaced(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::spacedOption);
    }

    private Option option(Cursor cursor) throws Unexpected {
        String name = name(cursor);
        return new Option(name, cursor.accept("=") ? Optional.of(value(cursor)) : Optional.empty());
    }

    private String name(Cursor cursor) throws Unexpected {
        Identifier name = names.label(cursor);
        String text = name.quoted() ? name.text() : name.text().toLowerCase(Locale.ROOT);
        return cursor.accept(TokenKind.DOT) ? text + "." + names.label(cursor).text() : text;
    }

    /** A value without its quotes: a number, a string, a word, a type or an operator. */
    public String value(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        switch (cursor.peek().kind()) {
            case STRING, PLACEHOLDER -> {
                return Literals.string(cursor);
            }
            case NUMBER -> cursor.next();
            case OPERATOR -> {
                if (cursor.next().word().matches("[+-]")) {
                    cursor.accept(TokenKind.NUMBER);
                }
            }
            case WORD -> {
                if (cursor.at("OPERATOR")) {
                    return expressions.operator(cursor);
                }
                if (names.keywords().isReserved(cursor.peek().word()) || cursor.at("NONE")) {
                    cursor.next();
                } else {
                    types.read(cursor);
                }
            }
            case QUOTED_NAME -> types.read(cursor);
            default -> throw cursor.unexpected("a value");
        }
        return cursor.text(cursor.since(mark));
    }

    private Option foreignOption(Cursor cursor) throws Unexpected {
        boolean verb = cursor.atAny("SET", "ADD", "DROP") && cursor.peek(1).kind() != TokenKind.STRING;
        boolean drop = verb && cursor.next().is("DROP");
        Identifier name = names.label(cursor);
        return new Option(name.text(), drop ? Optional.empty() : Optional.of(Literals.string(cursor)));
    }

    private Option spacedOption(Cursor cursor) throws Unexpected {
        String name = names.label(cursor).text().toLowerCase(Locale.ROOT);
        boolean bare = cursor.at(TokenKind.COMMA) || cursor.at(TokenKind.CLOSE);
        return new Option(name, bare ? Optional.empty() : Optional.of(value(cursor)));
    }
}
