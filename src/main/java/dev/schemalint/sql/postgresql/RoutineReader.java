package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.body.BodyReader;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Signatures;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads functions, procedures, aggregates and DO blocks. */
final class RoutineReader {

    private final Elements elements;
    private final Signatures signatures;
    private final RoutineAttributes attributes;
    private final BodyReader bodies;

    RoutineReader(Elements elements, StatementReader statements) {
        this.elements = elements;
        this.signatures = new Signatures(elements);
        this.attributes = new RoutineAttributes(elements);
        this.bodies = new BodyReader(elements, statements);
    }

    /** From the word FUNCTION or PROCEDURE. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        ObjectKind what = Words.oneOf(cursor, "FUNCTION", "PROCEDURE").equals("FUNCTION")
                ? ObjectKind.FUNCTION
                : ObjectKind.PROCEDURE;
        Name name = elements.names().routine(cursor);
        List<Signatures.Parameter> parameters = signatures.parameters(cursor);
        Optional<TypeName> returns = returns(cursor);
        RoutineAttributes.Attributes read = attributes.ofNew(cursor);
        Optional<Body> body = BodyReader.atWrittenOut(cursor)
                ? Optional.of(bodies.writtenOut(cursor))
                : read.body()
                        .map(code -> bodies.withStatements(
                                cursor, code, read.language().orElse("")));
        return new CreateRoutine(
                cursor.extentSince(creation.mark()).with("name", name.span()),
                what,
                name,
                creation.orReplace(),
                Signatures.types(parameters),
                returns,
                read.language(),
                read.volatility(),
                read.securityDefiner(),
                read.settings(),
                body);
    }

    private Optional<TypeName> returns(Cursor cursor) throws Unexpected {
        if (!cursor.at("RETURNS") || cursor.peek(1).is("NULL")) {
            return Optional.empty();
        }
        cursor.next();
        int mark = cursor.mark();
        if (!cursor.accept("TABLE")) {
            return Optional.of(elements.types().read(cursor));
        }
        Reading.parenthesised(cursor, at -> {
            elements.names().looseIdentifier(at);
            return elements.types().read(at);
        });
        Span span = cursor.since(mark);
        return Optional.of(new TypeName(Optional.empty(), "record", List.of(), 0, cursor.text(span), span));
    }

    /** From the word AGGREGATE; the old form has no arguments before its definition. */
    Operation createAggregate(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("AGGREGATE");
        Name name = elements.names().routine(cursor);
        boolean oldForm = cursor.at(TokenKind.OPEN)
                && (cursor.peek(2).is("=")
                        || cursor.tokenAt(cursor.closingMark() + 1).kind() != TokenKind.OPEN);
        if (!oldForm) {
            signatures.aggregateParameters(cursor);
        }
        List<Option> options = elements.options().parenthesised(cursor);
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.AGGREGATE,
                Optional.of(name),
                false,
                creation.orReplace(),
                options);
    }

    /** {@code DO [LANGUAGE name] code}, in either order. */
    Operation block(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("DO");
        String language = "plpgsql";
        Optional<Body> body = Optional.empty();
        while (body.isEmpty() || cursor.at("LANGUAGE")) {
            if (cursor.accept("LANGUAGE")) {
                language = Words.wordOrString(cursor, elements.names());
            } else {
                body = Optional.of(BodyReader.quoted(cursor));
            }
        }
        Body read = bodies.withStatements(cursor, body.get(), language.toLowerCase(Locale.ROOT));
        return new RunBlock(cursor.extentSince(mark), language, read);
    }
}
