package dev.schemalint.sql.element;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Types;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a sequence is given: START, INCREMENT, bounds, cache, owner. */
public final class SequenceOptions {

    private final Names names;
    private final Types types;

    SequenceOptions(Names names, Types types) {
        this.names = names;
        this.types = types;
    }

    public List<Option> list(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (atOption(cursor)) {
            options.add(read(cursor));
        }
        return options;
    }

    /** The same in parentheses, as identity columns have it; none when no parenthesis comes. */
    public List<Option> parenthesised(Cursor cursor) throws Unexpected {
        if (!cursor.accept(TokenKind.OPEN)) {
            return List.of();
        }
        List<Option> options = list(cursor);
        cursor.expect(TokenKind.CLOSE, ")");
        return options;
    }

    public static boolean atOption(Cursor cursor) {
        return cursor.atAny(
                        "AS",
                        "CACHE",
                        "CYCLE",
                        "INCREMENT",
                        "MAXVALUE",
                        "MINVALUE",
                        "SEQUENCE",
                        "START",
                        "RESTART",
                        "LOGGED",
                        "UNLOGGED")
                || cursor.at("OWNED", "BY")
                || cursor.at("NO") && atNegatable(cursor.peek(1));
    }

    /** One option; those that take no value have none. */
    public Option read(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        return switch (word.word()) {
            case "AS" -> new Option("as", Optional.of(types.read(cursor).name()));
            case "CYCLE" -> new Option("cycle", Optional.empty());
            case "LOGGED" -> new Option("logged", Optional.empty());
            case "UNLOGGED" -> new Option("unlogged", Optional.empty());
            case "NO" -> new Option("no " + cursor.next().word().toLowerCase(Locale.ROOT), Optional.empty());
            case "CACHE" -> number(cursor, "cache");
            case "MAXVALUE" -> number(cursor, "maxvalue");
            case "MINVALUE" -> number(cursor, "minvalue");
            case "INCREMENT" -> {
                cursor.accept("BY");
                yield number(cursor, "increment");
            }
            case "START" -> {
                cursor.accept("WITH");
                yield number(cursor, "start");
            }
            case "RESTART" -> restart(cursor);
            case "OWNED" -> {
                cursor.expect("BY");
                yield new Option("owned by", Optional.of(names.name(cursor).toString()));
            }
            case "SEQUENCE" -> {
                cursor.expect("NAME");
                yield new Option("sequence name", Optional.of(names.name(cursor).toString()));
            }
            default -> throw new Unexpected(word, "an option of a sequence");
        };
    }

    private static Option restart(Cursor cursor) throws Unexpected {
        boolean with = cursor.accept("WITH");
        boolean valued = with || Literals.atNumber(cursor) || cursor.at("-") || cursor.at("+");
        return valued ? number(cursor, "restart") : new Option("restart", Optional.empty());
    }

    private static Option number(Cursor cursor, String name) throws Unexpected {
        return new Option(name, Optional.of(Literals.number(cursor)));
    }

    private static boolean atNegatable(Token token) {
        return token.is("CYCLE") || token.is("MAXVALUE") || token.is("MINVALUE");
    }
}
