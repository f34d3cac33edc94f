package dev.schemalint.sql.mysql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.TypeSpellings;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads MySQL's data types, and what may be said of each behind it; calls each by the server's own name for it. */
final class MysqlTypes {

    private static final String CHARSET = "charset";

    private final TypeSpellings spellings;
    private final Names names;

    MysqlTypes(Dialect dialect, Names names) {
        this.spellings = TypeSpellings.of(dialect);
        this.names = names;
    }

    TypeName read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        String name = name(cursor);
        List<String> modifiers = cursor.at(TokenKind.OPEN) ? modifiers(cursor) : List.of();
        List<Option> attributes = new ArrayList<>();
        while (attribute(cursor, attributes)) {
            continue;
        }
        return named(cursor, mark, name, modifiers, attributes);
    }

    /** A type as CAST and CONVERT take it: {@code SIGNED}, {@code UNSIGNED INTEGER} and {@code ... ARRAY} too. */
    TypeName ofCast(Cursor cursor) throws Unexpected {
        if (!cursor.at("SIGNED") && !cursor.at("UNSIGNED")) {
            TypeName type = read(cursor);
            cursor.accept("ARRAY");
            return type;
        }
        int mark = cursor.mark();
        boolean unsigned = cursor.next().is("UNSIGNED");
        if (!cursor.accept("INTEGER")) {
            cursor.accept("INT");
        }
        cursor.accept("ARRAY");
        return named(cursor, mark, "bigint", List.of(), unsigned ? List.of(Option.of("unsigned")) : List.of());
    }

    private String name(Cursor cursor) throws Unexpected {
        Optional<String> spelling = spellings.read(cursor);
        if (spelling.isPresent()) {
            return spelling.get();
        }
        boolean aWord = cursor.at(TokenKind.WORD) || cursor.at(TokenKind.PLACEHOLDER);
        if (!aWord) {
            throw cursor.unexpected("a type");
        }
        return names.label(cursor).text().toLowerCase(Locale.ROOT);
    }

    /** Lengths as written; of the values of ENUM and SET, what is between the quotes. */
    private static List<String> modifiers(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(
                cursor, at -> Literals.atString(at) && !at.at(TokenKind.PLACEHOLDER) ? text(at) : number(at));
    }

    private static String text(Cursor cursor) throws Unexpected {
        return Literals.string(cursor);
    }

    private static String number(Cursor cursor) throws Unexpected {
        if (cursor.at(TokenKind.WORD)) {
            return cursor.text(cursor.next());
        }
        return Literals.number(cursor);
    }

    private boolean attribute(Cursor cursor, List<Option> attributes) throws Unexpected {
        if (cursor.accept("UNSIGNED") || cursor.accept("SIGNED") || cursor.accept("ZEROFILL")) {
            attributes.add(Option.of(cursor.previous().word().toLowerCase(Locale.ROOT)));
            return true;
        }
        if (cursor.accept("CHARACTER", "SET") || cursor.accept("CHAR", "SET") || cursor.accept("CHARSET")) {
            attributes.add(Option.of(CHARSET, charset(cursor)));
            return true;
        }
        if (cursor.accept("ASCII") || cursor.accept("UNICODE")) {
            attributes.add(Option.of(CHARSET, cursor.previous().is("ASCII") ? "latin1" : "ucs2"));
            return true;
        }
        if (cursor.accept("BYTE") || cursor.accept("BINARY")) {
            attributes.add(Option.of("binary"));
            return true;
        }
        return false;
    }

    /** The name of a character set, in lower case; {@code binary} is a reserved word. */
    String charset(Cursor cursor) throws Unexpected {
        return Words.wordOrString(cursor, names, "BINARY").toLowerCase(Locale.ROOT);
    }

    private static TypeName named(
            Cursor cursor, int mark, String name, List<String> modifiers, List<Option> attributes) {
        String exact = name;
        List<String> exactModifiers = modifiers;
        List<Option> all = new ArrayList<>(attributes);
        switch (name) {
            case "bool" -> {
                exact = "tinyint";
                exactModifiers = List.of("1");
            }
            case "nvarchar", "nchar" -> {
                exact = name.substring(1);
                all.add(Option.of(CHARSET, "utf8mb3"));
            }
            default -> {
                // The name is the server's own.
            }
        }
        if (exactModifiers.isEmpty() && List.of("char", "binary", "bit").contains(exact)) {
            exactModifiers = List.of("1");
        }
        return new TypeName(
                Optional.empty(), exact, exactModifiers, 0, all, cursor.text(cursor.since(mark)), cursor.since(mark));
    }
}
