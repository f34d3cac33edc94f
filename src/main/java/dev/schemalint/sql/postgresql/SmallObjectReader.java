package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads objects that say little of themselves: casts, collations, conversions, access methods. */
final class SmallObjectReader {

    private final Elements elements;
    private final References references;

    SmallObjectReader(Elements elements) {
        this.elements = elements;
        this.references = new References(elements);
    }

    /** From the word CAST. */
    Operation createCast(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("CAST");
        int mark = cursor.mark();
        references.cast(cursor);
        Identifier name =
                new Identifier(cursor.text(cursor.since(mark)).toLowerCase(Locale.ROOT), false, cursor.since(mark));
        if (cursor.accept("WITHOUT")) {
            cursor.expect("FUNCTION");
        } else {
            cursor.expect("WITH");
            if (!cursor.accept("INOUT")) {
                cursor.expect("FUNCTION");
                references.read(cursor, ObjectKind.FUNCTION);
            }
        }
        if (cursor.accept("AS")) {
            Words.oneOf(cursor, "ASSIGNMENT", "IMPLICIT");
        }
        return created(cursor, creation, ObjectKind.CAST, Name.of(name), false, List.of());
    }

    /** From the word COLLATION. */
    Operation createCollation(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("COLLATION");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = elements.names().name(cursor);
        List<Option> options = cursor.accept("FROM")
                ? List.of(new Option(
                        "from", Optional.of(elements.names().name(cursor).toString())))
                : elements.options().parenthesised(cursor);
        return created(cursor, creation, ObjectKind.COLLATION, name, ifNotExists, options);
    }

    /** From the word DEFAULT or CONVERSION. */
    Operation createConversion(Cursor cursor, Creation creation) throws Unexpected {
        cursor.accept("DEFAULT");
        cursor.expect("CONVERSION");
        Name name = elements.names().name(cursor);
        cursor.expect("FOR");
        Literals.string(cursor);
        cursor.expect("TO");
        Literals.string(cursor);
        cursor.expect("FROM");
        elements.names().name(cursor);
        return created(cursor, creation, ObjectKind.CONVERSION, name, false, List.of());
    }

    /** From the words ACCESS METHOD. */
    Operation createAccessMethod(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("ACCESS", "METHOD");
        Name name = Name.of(elements.names().identifier(cursor));
        cursor.expect("TYPE");
        Words.oneOf(cursor, "INDEX", "TABLE");
        cursor.expect("HANDLER");
        elements.names().name(cursor);
        return created(cursor, creation, ObjectKind.ACCESS_METHOD, name, false, List.of());
    }

    private static Operation created(
            Cursor cursor, Creation creation, ObjectKind what, Name name, boolean ifNotExists, List<Option> options) {
        return new CreateObject(
                cursor.extentSince(creation.mark()), what, Optional.of(name), ifNotExists, false, options);
    }
}
