package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.statement.TriggerReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads event triggers. */
final class EventTriggerReader {

    private final Elements elements;

    EventTriggerReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word EVENT. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("EVENT", "TRIGGER");
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("ON");
        List<Option> options = new ArrayList<>();
        options.add(
                new Option("event", Optional.of(elements.names().label(cursor).text())));
        if (cursor.accept("WHEN")) {
            do {
                String variable = elements.names().identifier(cursor).text();
                cursor.expect("IN");
                List<String> values = Reading.parenthesised(cursor, Literals::string);
                options.add(new Option(variable, Optional.of(String.join(", ", values))));
            } while (cursor.accept("AND"));
        }
        Clauses clauses = new Clauses();
        Name function = new TriggerReader(elements).function(cursor, clauses);
        options.add(new Option("function", Optional.of(function.toString())));
        Reading.parenthesisedOrEmpty(cursor, Literals::string);
        return new CreateObject(
                clauses.extent(cursor.since(creation.mark())),
                ObjectKind.EVENT_TRIGGER,
                Optional.of(Name.of(name)),
                false,
                creation.orReplace(),
                options);
    }

    /** From ENABLE or DISABLE. */
    static Operation toggle(Cursor cursor, int mark, Name name) throws Unexpected {
        boolean enable = Words.oneOf(cursor, "ENABLE", "DISABLE").equals("ENABLE");
        if (enable && !cursor.accept("REPLICA")) {
            cursor.accept("ALWAYS");
        }
        Option state = new Option(enable ? "enable" : "disable", Optional.empty());
        return new AlterObject(cursor.extentSince(mark), ObjectKind.EVENT_TRIGGER, Optional.of(name), List.of(state));
    }
}
