package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
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
import java.util.Optional;

/** Reads procedural languages, and what they use to read values of types they do not know. */
final class LanguageReader {

    private final Elements elements;
    private final Signatures signatures;

    LanguageReader(Elements elements) {
        this.elements = elements;
        this.signatures = new Signatures(elements);
    }

    /** From the word TRUSTED, PROCEDURAL or LANGUAGE. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.accept("TRUSTED");
        cursor.accept("PROCEDURAL");
        cursor.expect("LANGUAGE");
        Name name = cursor.at(TokenKind.STRING)
                ? quoted(cursor)
                : Name.of(elements.names().identifier(cursor));
        if (cursor.accept("HANDLER")) {
            elements.names().name(cursor);
            if (cursor.accept("INLINE")) {
                elements.names().name(cursor);
            }
            if (!cursor.accept("NO", "VALIDATOR") && cursor.accept("VALIDATOR")) {
                elements.names().name(cursor);
            }
        }
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.LANGUAGE,
                Optional.of(name),
                false,
                creation.orReplace(),
                List.of());
    }

    /** From the word TRANSFORM. */
    Operation createTransform(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("TRANSFORM", "FOR");
        int mark = cursor.mark();
        elements.types().read(cursor);
        cursor.expect("LANGUAGE");
        elements.names().identifier(cursor);
        Identifier name = new Identifier(cursor.text(cursor.since(mark)), false, cursor.since(mark));
        Reading.parenthesised(cursor, at -> {
            Words.oneOf(at, "FROM", "TO");
            at.expect("SQL", "WITH", "FUNCTION");
            return signatures.read(at);
        });
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.TRANSFORM,
                Optional.of(Name.of(name)),
                false,
                creation.orReplace(),
                List.of());
    }

    private static Name quoted(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        String text = Literals.string(cursor);
        return Name.of(new Identifier(text, true, cursor.since(mark)));
    }
}
