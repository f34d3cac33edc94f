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
import dev.schemalint.sql.element.References;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads extensions. */
final class ExtensionReader {

    private final Elements elements;
    private final References references;

    ExtensionReader(Elements elements) {
        this.elements = elements;
        this.references = new References(elements);
    }

    /** From the word EXTENSION. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("EXTENSION");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Identifier name = elements.names().identifier(cursor);
        cursor.accept("WITH");
        List<Option> options = new ArrayList<>();
        while (cursor.atAny("SCHEMA", "VERSION", "FROM", "CASCADE")) {
            Token word = cursor.next();
            Optional<String> value =
                    word.is("CASCADE") ? Optional.empty() : Optional.of(Words.wordOrString(cursor, elements.names()));
            options.add(new Option(word.word().toLowerCase(Locale.ROOT), value));
        }
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.EXTENSION,
                Optional.of(Name.of(name)),
                ifNotExists,
                false,
                options);
    }

    /** From behind the name. */
    Operation alter(Cursor cursor, int mark, Name name) throws Unexpected {
        String verb = Words.oneOf(cursor, "UPDATE", "ADD", "DROP").toLowerCase(Locale.ROOT);
        Optional<String> value = Optional.empty();
        if (!verb.equals("update")) {
            References.Reference member = references.read(cursor);
            value = Optional.of(member.kind().words() + " " + member.name());
        } else if (cursor.accept("TO")) {
            value = Optional.of(Words.wordOrString(cursor, elements.names()));
        }
        Option option = new Option(verb, value);
        return new AlterObject(cursor.extentSince(mark), ObjectKind.EXTENSION, Optional.of(name), List.of(option));
    }
}
