package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.RoutineOperation.Calling;
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
import java.util.ArrayList;
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
        Returned returned = returned(cursor);
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
                calling(parameters, returned),
                returned.type(),
                read.language(),
                read.volatility(),
                read.securityDefiner(),
                read.settings(),
                body);
    }

    /**
     * What RETURNS says.
     *
     * @param columns those of the table that is returned
     */
    private record Returned(Optional<TypeName> type, boolean many, List<TypeName> columns) {}

    private Returned returned(Cursor cursor) throws Unexpected {
        if (!cursor.at("RETURNS") || cursor.peek(1).is("NULL")) {
            return new Returned(Optional.empty(), false, List.of());
        }
        cursor.next();
        int mark = cursor.mark();
        boolean many = cursor.at("SETOF");
        if (!cursor.accept("TABLE")) {
            return new Returned(Optional.of(elements.types().read(cursor)), many, List.of());
        }
        List<TypeName> columns = Reading.parenthesised(cursor, at -> {
            elements.names().looseIdentifier(at);
            return elements.types().read(at);
        });
        Span span = cursor.since(mark);
        TypeName row = new TypeName(Optional.empty(), "record", List.of(), 0, cursor.text(span), span);
        return new Returned(Optional.of(row), true, columns);
    }

    private static Calling calling(List<Signatures.Parameter> parameters, Returned returned) {
        List<String> names = new ArrayList<>();
        List<TypeName> back = new ArrayList<>(returned.columns());
        int defaults = 0;
        for (Signatures.Parameter parameter : parameters) {
            if (parameter.given()) {
                names.add(parameter.name().map(Identifier::text).orElse(""));
                defaults += parameter.defaultValue().isPresent() ? 1 : 0;
            }
            if (parameter.givesBack()) {
                back.add(parameter.type());
            }
        }
        return new Calling(names, defaults, returned.many(), back);
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
