package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.ObjectKinds;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the parts of text search: parsers, dictionaries, templates, configurations. */
final class TextSearchReader {

    private final Elements elements;

    TextSearchReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word TEXT. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        ObjectKind what = ObjectKinds.read(cursor);
        Name name = elements.names().name(cursor);
        List<Option> options = elements.options().parenthesised(cursor);
        return new CreateObject(cursor.extentSince(creation.mark()), what, Optional.of(name), false, false, options);
    }

    /** From behind the name. */
    Operation alter(Cursor cursor, int mark, ObjectKind what, Name name) throws Unexpected {
        List<Option> options = what == ObjectKind.TEXT_SEARCH_CONFIGURATION
                ? List.of(mapping(cursor))
                : elements.options().parenthesised(cursor);
        return new AlterObject(cursor.extentSince(mark), what, Optional.of(name), options);
    }

    private Option mapping(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        String verb = Words.oneOf(cursor, "ADD", "ALTER", "DROP");
        cursor.expect("MAPPING");
        cursor.accept("IF", "EXISTS");
        if (cursor.accept("FOR")) {
            elements.names().identifiers(cursor);
        }
        if (!verb.equals("DROP")) {
            if (cursor.accept("REPLACE")) {
                elements.names().name(cursor);
            }
            cursor.expect("WITH");
            elements.names().names(cursor);
        }
        String written = cursor.text(cursor.since(mark));
        return new Option(verb.toLowerCase(Locale.ROOT) + " mapping", Optional.of(written));
    }
}
