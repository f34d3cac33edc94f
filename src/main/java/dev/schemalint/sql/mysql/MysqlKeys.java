package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what MySQL's indexes are made of, and what is said of an index besides. */
final class MysqlKeys {

    /** Options that have a value behind them, with or without a sign between. */
    private static final Set<String> VALUED = Set.of(
            "KEY_BLOCK_SIZE",
            "COMMENT",
            "ENGINE_ATTRIBUTE",
            "SECONDARY_ENGINE_ATTRIBUTE",
            "DISTANCE",
            "M",
            "CLUSTERING");

    private final Names names;
    private final Expressions expressions;

    MysqlKeys(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    List<Key> parenthesised(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::read);
    }

    /** {@code a}, {@code a(10) DESC} or {@code (a + b)}; keys of partitions may be named with their table. */
    Key read(Cursor cursor) throws Unexpected {
        Optional<Identifier> column = Optional.empty();
        Optional<Expression> expression = Optional.empty();
        Optional<Integer> length = Optional.empty();
        if (cursor.at(TokenKind.OPEN)) {
            expression = Optional.of(expressions.parenthesised(cursor));
        } else {
            column = Optional.of(names.name(cursor).last());
            if (cursor.accept(TokenKind.OPEN)) {
                length = Optional.of(Literals.integer(cursor));
                cursor.expect(TokenKind.CLOSE, ")");
            }
        }
        boolean descending = !cursor.accept("ASC") && cursor.accept("DESC");
        cursor.accept("WITHOUT", "OVERLAPS");
        return new Key(column, expression, Optional.empty(), Optional.empty(), descending, Optional.empty(), length);
    }

    /** The names of plain columns among keys. */
    static List<Identifier> columns(List<Key> keys) {
        return keys.stream().flatMap(key -> key.column().stream()).toList();
    }

    /** {@code USING BTREE}, or {@code TYPE BTREE} as it once was. */
    Optional<Identifier> method(Cursor cursor) throws Unexpected {
        boolean old = cursor.at("TYPE") && cursor.peek(1).kind() == TokenKind.WORD;
        return old || cursor.at("USING") ? Optional.of(methodBehindWord(cursor)) : Optional.empty();
    }

    private Identifier methodBehindWord(Cursor cursor) throws Unexpected {
        cursor.next();
        Identifier method = names.label(cursor);
        return new Identifier(method.text().toLowerCase(Locale.ROOT), false, method.span());
    }

    /** What stands behind the keys: the method may, too, and is an option here, by the name {@code using}. */
    List<Option> options(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (true) {
            Optional<Identifier> method = method(cursor);
            if (method.isPresent()) {
                options.add(Option.of("using", method.get().text()));
            } else if (cursor.accept("VISIBLE") || cursor.accept("INVISIBLE") || cursor.accept("IGNORED")) {
                options.add(Option.of(cursor.previous().word().toLowerCase(Locale.ROOT)));
            } else if (cursor.accept("NOT", "IGNORED")) {
                options.add(Option.of("visible"));
            } else if (cursor.accept("WITH", "PARSER")) {
                options.add(Option.of("parser", names.identifier(cursor).text()));
            } else if (VALUED.contains(cursor.peek().word()) || isOfEngine(cursor)) {
                options.add(valued(cursor));
            } else {
                return options;
            }
        }
    }

    /** Engines of MariaDB have options of their own, always with a sign. */
    private static boolean isOfEngine(Cursor cursor) {
        return cursor.peek(1).is("=")
                && (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME))
                && !cursor.atAny("ALGORITHM", "LOCK");
    }

    private Option valued(Cursor cursor) throws Unexpected {
        String name = names.label(cursor).text().toLowerCase(Locale.ROOT);
        cursor.accept("=");
        return Option.of(name, MysqlTableOptions.value(cursor, names));
    }
}
