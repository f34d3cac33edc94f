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
import dev.schemalint.sql.element.Signatures;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads operators, and the classes and families that indexes use them by. */
final class OperatorReader {

    private final Elements elements;
    private final Signatures signatures;

    OperatorReader(Elements elements) {
        this.elements = elements;
        this.signatures = new Signatures(elements);
    }

    /** From the word OPERATOR. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("OPERATOR");
        if (cursor.accept("CLASS")) {
            return createClass(cursor, creation);
        }
        if (cursor.accept("FAMILY")) {
            Name name = elements.names().name(cursor);
            using(cursor);
            return created(cursor, creation, ObjectKind.OPERATOR_FAMILY, name, List.of());
        }
        String symbol = elements.expressions().qualifiedOperator(cursor);
        Name name = Name.of(new Identifier(symbol, false, cursor.previous().span()));
        List<Option> options = elements.options().parenthesised(cursor);
        return created(cursor, creation, ObjectKind.OPERATOR, name, options);
    }

    private Operation createClass(Cursor cursor, Creation creation) throws Unexpected {
        Name name = elements.names().name(cursor);
        cursor.accept("DEFAULT");
        cursor.expect("FOR", "TYPE");
        elements.types().read(cursor);
        using(cursor);
        if (cursor.accept("FAMILY")) {
            elements.names().name(cursor);
        }
        cursor.expect("AS");
        List<Option> items = Reading.list(cursor, this::item);
        return created(cursor, creation, ObjectKind.OPERATOR_CLASS, name, items);
    }

    /** From behind the name of a family. */
    Operation alterFamily(Cursor cursor, int mark, Name name) throws Unexpected {
        boolean add = Words.oneOf(cursor, "ADD", "DROP").equals("ADD");
        List<Option> items = Reading.list(cursor, add ? this::item : this::dropped);
        return new AlterObject(cursor.extentSince(mark), ObjectKind.OPERATOR_FAMILY, Optional.of(name), items);
    }

    private Option item(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        String kind = Words.oneOf(cursor, "OPERATOR", "FUNCTION", "STORAGE");
        switch (kind) {
            case "OPERATOR" -> operator(cursor);
            case "FUNCTION" -> {
                Literals.integer(cursor);
                if (cursor.at(TokenKind.OPEN)) {
                    Reading.parenthesised(cursor, elements.types()::read);
                }
                signatures.read(cursor);
            }
            default -> elements.types().read(cursor);
        }
        return new Option(kind.toLowerCase(Locale.ROOT), Optional.of(cursor.text(cursor.since(mark))));
    }

    private void operator(Cursor cursor) throws Unexpected {
        Literals.integer(cursor);
        elements.expressions().qualifiedOperator(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesised(cursor, elements.types()::operand);
        }
        if (cursor.accept("FOR", "ORDER", "BY")) {
            elements.names().name(cursor);
        } else if (!cursor.accept("FOR", "SEARCH")) {
            cursor.accept("RECHECK");
        }
    }

    private Option dropped(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Words.oneOf(cursor, "OPERATOR", "FUNCTION");
        Literals.integer(cursor);
        Reading.parenthesised(cursor, elements.types()::read);
        return new Option("drop", Optional.of(cursor.text(cursor.since(mark))));
    }

    private void using(Cursor cursor) throws Unexpected {
        cursor.expect("USING");
        elements.names().identifier(cursor);
    }

    private static Operation created(
            Cursor cursor, Creation creation, ObjectKind what, Name name, List<Option> options) {
        return new CreateObject(cursor.extentSince(creation.mark()), what, Optional.of(name), false, false, options);
    }
}
