package dev.schemalint.sql.sqlite;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.sql.body.InnerBodies;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads SQLite's CREATE TRIGGER and the statements in its body. */
final class SqliteTriggerReader {

    private final Elements elements;
    private final InnerBodies bodies;

    SqliteTriggerReader(Elements elements, StatementReader statements) {
        this.elements = elements;
        this.bodies = new InnerBodies(statements, true);
    }

    /** From the word TRIGGER. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("TRIGGER");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = elements.names().name(cursor);
        clauses.add("name", name.span());
        String timing = timing(cursor);
        String event = Words.oneOf(cursor, "DELETE", "INSERT", "UPDATE");
        List<Identifier> updateColumns =
                event.equals("UPDATE") && cursor.accept("OF") ? elements.names().identifiers(cursor) : List.of();
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        if (cursor.accept("FOR")) {
            cursor.expect("EACH", "ROW");
        }
        Optional<Expression> when =
                cursor.accept("WHEN") ? Optional.of(elements.expressions().read(cursor)) : Optional.empty();
        Body body = body(cursor);
        clauses.add("body", body.extent().span());
        return new CreateTrigger(
                clauses.extent(cursor.since(creation.mark())),
                name.last(),
                table,
                creation.orReplace(),
                ifNotExists,
                false,
                timing,
                List.of(event),
                updateColumns,
                true,
                when,
                Optional.empty(),
                Optional.empty(),
                Optional.of(body));
    }

    /** Where nothing is said, it fires before. */
    private static String timing(Cursor cursor) throws Unexpected {
        if (cursor.accept("INSTEAD")) {
            cursor.expect("OF");
            return "INSTEAD OF";
        }
        if (cursor.accept("AFTER")) {
            return "AFTER";
        }
        cursor.accept("BEFORE");
        return "BEFORE";
    }

    private Body body(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("BEGIN");
        int end = cursor.endMark() - 1;
        int first = cursor.mark();
        List<Statement> inside = bodies.readAll(cursor, end, Runs.ALWAYS);
        Span code = cursor.since(first);
        cursor.expect("END");
        Span span = cursor.since(mark);
        return new Body(Extent.of(span).with("code", code), cursor.text(code), inside);
    }
}
