package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Oracle's triggers on tables and views, simple and compound. */
final class OracleTriggers {

    private final Elements elements;
    private final PlsqlReader code;

    OracleTriggers(OracleElements all) {
        this.elements = all.common();
        this.code = all.plsql();
    }

    /** From the word TRIGGER. */
    Operation create(Cursor cursor, int start, boolean replaces) throws Unexpected {
        Clauses clauses = new Clauses();
        cursor.expect("TRIGGER");
        boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
        Name name = elements.names().name(cursor);
        clauses.add("name", name.span());
        String timing = Words.oneOf(cursor, "BEFORE", "AFTER", "INSTEAD", "FOR");
        if (timing.equals("INSTEAD")) {
            cursor.expect("OF");
            timing = "INSTEAD OF";
        }
        if (!cursor.atAny("INSERT", "UPDATE", "DELETE")) {
            return ofDatabase(cursor, start, name, replaces);
        }
        List<Identifier> columns = new ArrayList<>();
        List<String> events = events(cursor, columns);
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        references(cursor);
        boolean forEachRow = cursor.accept("FOR", "EACH", "ROW");
        if (cursor.accept("FOLLOWS") || cursor.accept("PRECEDES")) {
            elements.names().names(cursor);
        }
        if (!cursor.accept("ENABLE")) {
            cursor.accept("DISABLE");
        }
        Optional<Expression> when =
                cursor.accept("WHEN") ? Optional.of(elements.expressions().parenthesised(cursor)) : Optional.empty();
        int mark = cursor.mark();
        List<Statement> inside = inside(cursor);
        return new CreateTrigger(
                clauses.extent(cursor.since(start)),
                name.last(),
                table,
                replaces,
                ifNotExists,
                false,
                timing,
                events,
                columns,
                forEachRow,
                when,
                Optional.empty(),
                Optional.empty(),
                Optional.of(OraclePrograms.body(cursor, mark, inside)));
    }

    private List<Statement> inside(Cursor cursor) throws Unexpected {
        if (cursor.accept("COMPOUND", "TRIGGER")) {
            return code.members(cursor);
        }
        if (cursor.accept("CALL")) {
            elements.expressions().readOperand(cursor);
            return List.of();
        }
        return code.block(cursor);
    }

    /** A trigger of the database or of a schema fires at what becomes of them, and at nothing that is on a table. */
    private Operation ofDatabase(Cursor cursor, int start, Name name, boolean replaces) {
        cursor.backTo(Ahead.first(cursor, token -> token.is("DECLARE") || token.is("BEGIN") || token.is("CALL")));
        if (!cursor.at("CALL")) {
            code.block(cursor);
        }
        cursor.backTo(cursor.endMark());
        return new CreateObject(
                cursor.extentSince(start), ObjectKind.TRIGGER, Optional.of(name), false, replaces, List.of());
    }

    private List<String> events(Cursor cursor, List<Identifier> columns) throws Unexpected {
        List<String> events = new ArrayList<>();
        do {
            events.add(Words.oneOf(cursor, "INSERT", "UPDATE", "DELETE"));
            if (cursor.accept("OF")) {
                columns.addAll(elements.names().identifiers(cursor));
            }
        } while (cursor.accept("OR"));
        return events;
    }

    /** {@code REFERENCING NEW AS n OLD AS o}. */
    private void references(Cursor cursor) throws Unexpected {
        if (!cursor.accept("REFERENCING")) {
            return;
        }
        while (cursor.atAny("NEW", "OLD", "PARENT")) {
            cursor.next();
            cursor.accept("AS");
            elements.names().label(cursor);
        }
    }
}
