package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeName;
import dev.schemalint.operation.TypeOperation.AddAttribute;
import dev.schemalint.operation.TypeOperation.AddEnumValue;
import dev.schemalint.operation.TypeOperation.AlterAttribute;
import dev.schemalint.operation.TypeOperation.CreateBaseType;
import dev.schemalint.operation.TypeOperation.CreateCompositeType;
import dev.schemalint.operation.TypeOperation.CreateEnum;
import dev.schemalint.operation.TypeOperation.CreateRangeType;
import dev.schemalint.operation.TypeOperation.DropAttribute;
import dev.schemalint.operation.TypeOperation.RenameAttribute;
import dev.schemalint.operation.TypeOperation.RenameEnumValue;
import dev.schemalint.operation.TypeOperation.SetTypeOptions;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TYPE, and the ALTER TYPE that changes what a type is made of. */
final class TypeReader {

    private final Elements elements;

    TypeReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word TYPE. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("TYPE");
        Name type = elements.names().name(cursor);
        int mark = creation.mark();
        if (!cursor.accept("AS")) {
            List<Option> options =
                    cursor.at(TokenKind.OPEN) ? elements.options().parenthesised(cursor) : List.of();
            return new CreateBaseType(cursor.extentSince(mark), type, options);
        }
        if (cursor.accept("ENUM")) {
            List<String> labels = Reading.parenthesisedOrEmpty(cursor, Literals::string);
            return new CreateEnum(cursor.extentSince(mark), type, labels);
        }
        if (cursor.accept("RANGE")) {
            List<Option> options = elements.options().parenthesised(cursor);
            return new CreateRangeType(cursor.extentSince(mark), type, options);
        }
        List<ColumnDefinition> attributes = Reading.parenthesisedOrEmpty(cursor, elements.columns()::attribute);
        return new CreateCompositeType(cursor.extentSince(mark), type, attributes);
    }

    /** Whether ALTER TYPE goes on with something only types have. */
    static boolean comes(Cursor cursor) {
        boolean attributeOrValue =
                cursor.peek(1).is("ATTRIBUTE") || cursor.peek(1).is("VALUE");
        return cursor.atAny("ADD", "DROP", "ALTER")
                || cursor.at("RENAME") && attributeOrValue
                || cursor.at("SET") && cursor.peek(1).kind() == TokenKind.OPEN;
    }

    /** From behind the name. */
    List<Operation> alter(Cursor cursor, int mark, Name type) throws Unexpected {
        if (cursor.at("ADD", "VALUE")) {
            return List.of(addValue(cursor, mark, type));
        }
        if (cursor.at("RENAME")) {
            return List.of(rename(cursor, mark, type));
        }
        if (cursor.accept("SET")) {
            List<Option> options = elements.options().parenthesised(cursor);
            return List.of(new SetTypeOptions(cursor.extentSince(mark), type, options));
        }
        return Reading.list(cursor, at -> attribute(at, type));
    }

    private static Operation addValue(Cursor cursor, int mark, Name type) throws Unexpected {
        cursor.expect("ADD", "VALUE");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        String value = Literals.string(cursor);
        Optional<String> before = cursor.accept("BEFORE") ? Optional.of(Literals.string(cursor)) : Optional.empty();
        Optional<String> after = cursor.accept("AFTER") ? Optional.of(Literals.string(cursor)) : Optional.empty();
        return new AddEnumValue(cursor.extentSince(mark), type, value, ifNotExists, before, after);
    }

    private Operation rename(Cursor cursor, int mark, Name type) throws Unexpected {
        cursor.expect("RENAME");
        if (cursor.accept("VALUE")) {
            String value = Literals.string(cursor);
            cursor.expect("TO");
            String to = Literals.string(cursor);
            return new RenameEnumValue(cursor.extentSince(mark), type, value, to);
        }
        cursor.expect("ATTRIBUTE");
        Identifier attribute = elements.names().identifier(cursor);
        cursor.expect("TO");
        Identifier to = elements.names().identifier(cursor);
        boolean cascade = Behavior.cascade(cursor);
        return new RenameAttribute(cursor.extentSince(mark), type, attribute, to, cascade);
    }

    private Operation attribute(Cursor cursor, Name type) throws Unexpected {
        int mark = cursor.mark();
        Token verb = cursor.next();
        if (!verb.is("ADD") && !verb.is("DROP") && !verb.is("ALTER")) {
            throw new Unexpected(verb, "ADD, DROP or ALTER");
        }
        cursor.expect("ATTRIBUTE");
        boolean ifExists = verb.is("DROP") && cursor.accept("IF", "EXISTS");
        Identifier attribute = elements.names().identifier(cursor);
        if (verb.is("DROP")) {
            boolean cascade = Behavior.cascade(cursor);
            return new DropAttribute(cursor.extentSince(mark), type, attribute, ifExists, cascade);
        }
        if (verb.is("ALTER") && !cursor.accept("TYPE")) {
            cursor.expect("SET", "DATA", "TYPE");
        }
        TypeName attributeType = elements.types().read(cursor);
        if (cursor.accept("COLLATE")) {
            elements.names().name(cursor);
        }
        boolean cascade = Behavior.cascade(cursor);
        Extent extent = cursor.extentSince(mark);
        return verb.is("ADD")
                ? new AddAttribute(extent, type, attribute, attributeType, cascade)
                : new AlterAttribute(extent, type, attribute, attributeType, cascade);
    }
}
