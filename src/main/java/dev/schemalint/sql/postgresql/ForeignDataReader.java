package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what reaches data elsewhere: wrappers, servers, user mappings, imported schemas. */
final class ForeignDataReader {

    private final Elements elements;

    ForeignDataReader(Elements elements) {
        this.elements = elements;
    }

    /** From the words FOREIGN DATA WRAPPER. */
    Operation createWrapper(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("FOREIGN", "DATA", "WRAPPER");
        Identifier name = elements.names().identifier(cursor);
        List<Option> options = wrapperOptions(cursor);
        return created(cursor, creation, ObjectKind.FOREIGN_DATA_WRAPPER, Name.of(name), false, options);
    }

    /** From behind the name. */
    Operation alterWrapper(Cursor cursor, int mark, Name name) throws Unexpected {
        List<Option> options = wrapperOptions(cursor);
        return altered(cursor, mark, ObjectKind.FOREIGN_DATA_WRAPPER, name, options);
    }

    /** From the word SERVER. */
    Operation createServer(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("SERVER");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Identifier name = elements.names().identifier(cursor);
        List<Option> options = new ArrayList<>();
        if (cursor.accept("TYPE")) {
            options.add(new Option("type", Optional.of(Literals.string(cursor))));
        }
        version(cursor).ifPresent(options::add);
        cursor.expect("FOREIGN", "DATA", "WRAPPER");
        elements.names().identifier(cursor);
        options.addAll(elements.options().foreign(cursor));
        return created(cursor, creation, ObjectKind.SERVER, Name.of(name), ifNotExists, options);
    }

    /** From behind the name. */
    Operation alterServer(Cursor cursor, int mark, Name name) throws Unexpected {
        List<Option> options = new ArrayList<>();
        version(cursor).ifPresent(options::add);
        options.addAll(elements.options().foreign(cursor));
        return altered(cursor, mark, ObjectKind.SERVER, name, options);
    }

    /** From the words USER MAPPING. */
    Operation createUserMapping(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("USER", "MAPPING");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        cursor.expect("FOR");
        Identifier user = elements.roles().read(cursor);
        cursor.expect("SERVER");
        elements.names().identifier(cursor);
        List<Option> options = elements.options().foreign(cursor);
        return created(cursor, creation, ObjectKind.USER_MAPPING, Name.of(user), ifNotExists, options);
    }

    /** From behind the user and the server. */
    Operation alterUserMapping(Cursor cursor, int mark, Name name) throws Unexpected {
        List<Option> options = elements.options().foreign(cursor);
        return altered(cursor, mark, ObjectKind.USER_MAPPING, name, options);
    }

    Operation importSchema(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("IMPORT", "FOREIGN", "SCHEMA");
        elements.names().identifier(cursor);
        if (cursor.accept("LIMIT", "TO") || cursor.accept("EXCEPT")) {
            Reading.parenthesised(cursor, elements.relations()::read);
        }
        cursor.expect("FROM", "SERVER");
        elements.names().identifier(cursor);
        cursor.expect("INTO");
        Identifier into = elements.names().identifier(cursor);
        List<Option> options = elements.options().foreign(cursor);
        Option imported = new Option("import foreign schema", Optional.empty());
        List<Option> all = new ArrayList<>(List.of(imported));
        all.addAll(options);
        return altered(cursor, mark, ObjectKind.SCHEMA, Name.of(into), all);
    }

    private List<Option> wrapperOptions(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (cursor.at(TokenKind.WORD) && !cursor.at("OPTIONS")) {
            boolean without = cursor.accept("NO");
            String what =
                    Words.oneOf(cursor, "HANDLER", "VALIDATOR", "CONNECTION").toLowerCase(Locale.ROOT);
            options.add(new Option(
                    what,
                    without
                            ? Optional.empty()
                            : Optional.of(elements.names().name(cursor).toString())));
        }
        options.addAll(elements.options().foreign(cursor));
        return options;
    }

    private static Optional<Option> version(Cursor cursor) throws Unexpected {
        if (!cursor.accept("VERSION")) {
            return Optional.empty();
        }
        Optional<String> version = cursor.accept("NULL") ? Optional.empty() : Optional.of(Literals.string(cursor));
        return Optional.of(new Option("version", version));
    }

    private static Operation created(
            Cursor cursor, Creation creation, ObjectKind what, Name name, boolean ifNotExists, List<Option> options) {
        return new CreateObject(
                cursor.extentSince(creation.mark()), what, Optional.of(name), ifNotExists, false, options);
    }

    private static Operation altered(Cursor cursor, int mark, ObjectKind what, Name name, List<Option> options)
            throws Unexpected {
        if (options.isEmpty()) {
            throw cursor.unexpected("OPTIONS");
        }
        return new AlterObject(cursor.extentSince(mark), what, Optional.of(name), options);
    }
}
