package dev.schemalint.sql.statement;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.ConstraintTraits;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TRIGGER. */
public final class TriggerReader {

    private final Elements elements;

    public TriggerReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word CONSTRAINT or TRIGGER. */
    public Operation create(Cursor cursor, Creation creation) throws Unexpected {
        Clauses clauses = new Clauses();
        boolean constraint = cursor.accept("CONSTRAINT");
        cursor.expect("TRIGGER");
        Identifier name = elements.names().identifier(cursor);
        clauses.add("name", name.span());
        String timing = timing(cursor);
        List<Identifier> updateColumns = new ArrayList<>();
        List<String> events = events(cursor, updateColumns);
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        Optional<Name> referenced = constraint && cursor.accept("FROM")
                ? Optional.of(elements.names().name(cursor))
                : Optional.empty();
        if (constraint) {
            ConstraintTraits.read(cursor);
        }
        transitions(cursor);
        boolean forEachRow = forEachRow(cursor);
        Optional<Expression> when =
                cursor.accept("WHEN") ? Optional.of(elements.expressions().parenthesised(cursor)) : Optional.empty();
        Name function = function(cursor, clauses);
        Reading.parenthesisedOrEmpty(cursor, this::argument);
        return new CreateTrigger(
                clauses.extent(cursor.since(creation.mark())),
                name,
                table,
                creation.orReplace(),
                false,
                constraint,
                timing,
                events,
                updateColumns,
                forEachRow,
                when,
                Optional.of(function),
                referenced,
                Optional.empty());
    }

    private static String timing(Cursor cursor) throws Unexpected {
        if (cursor.accept("INSTEAD")) {
            cursor.expect("OF");
            return "INSTEAD OF";
        }
        return Words.oneOf(cursor, "BEFORE", "AFTER");
    }

    private List<String> events(Cursor cursor, List<Identifier> updateColumns) throws Unexpected {
        List<String> events = new ArrayList<>();
        do {
            events.add(Words.oneOf(cursor, "INSERT", "UPDATE", "DELETE", "TRUNCATE"));
            if (cursor.previous().is("UPDATE") && cursor.accept("OF")) {
                updateColumns.addAll(elements.names().identifiers(cursor));
            }
        } while (cursor.accept("OR"));
        return events;
    }

    private void transitions(Cursor cursor) throws Unexpected {
        if (!cursor.accept("REFERENCING")) {
            return;
        }
        do {
            Words.oneOf(cursor, "NEW", "OLD");
            Words.oneOf(cursor, "TABLE", "ROW");
            cursor.accept("AS");
            elements.names().identifier(cursor);
        } while (cursor.atAny("NEW", "OLD"));
    }

    private static boolean forEachRow(Cursor cursor) throws Unexpected {
        if (!cursor.accept("FOR")) {
            return false;
        }
        cursor.accept("EACH");
        return Words.oneOf(cursor, "ROW", "STATEMENT").equals("ROW");
    }

    /** From {@code EXECUTE FUNCTION}, which older versions call PROCEDURE. */
    public Name function(Cursor cursor, Clauses clauses) throws Unexpected {
        cursor.expect("EXECUTE");
        if (Words.oneOf(cursor, "FUNCTION", "PROCEDURE").equals("FUNCTION")) {
            clauses.add("function", cursor.previous().span());
        }
        return elements.names().routine(cursor);
    }

    private String argument(Cursor cursor) throws Unexpected {
        return switch (cursor.peek().kind()) {
            case STRING -> Literals.string(cursor);
            case NUMBER -> Literals.number(cursor);
            default -> elements.names().label(cursor).text();
        };
    }
}
