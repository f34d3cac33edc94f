package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.MaintenanceOperation.Checkpoint;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.TriggerOperation.Firing;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads commands of T-SQL to the server and to the session: DBCC, CHECKPOINT, KILL, EXECUTE AS, ENABLE TRIGGER. */
final class TsqlMaintenanceReader implements StatementReader {

    private final Elements elements;
    private final TsqlOptions options;

    TsqlMaintenanceReader(Elements elements) {
        this.elements = elements;
        this.options = new TsqlOptions(elements);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        switch (verb) {
            case "ENABLE", "DISABLE" -> {
                return List.of(toggle(cursor, start, verb.equals("ENABLE")));
            }
            case "CHECKPOINT" -> {
                if (!cursor.atEnd()) {
                    elements.expressions().readOperand(cursor);
                }
                return List.of(new Checkpoint(cursor.extentSince(start)));
            }
            case "DBCC" -> {
                elements.names().label(cursor);
                if (cursor.at(TokenKind.OPEN)) {
                    Reading.parenthesisedOrEmpty(cursor, this::argument);
                }
                options.with(cursor);
            }
            case "KILL" -> {
                cursor.next();
                TsqlServerReader.rest(cursor);
            }
            case "RECONFIGURE" -> options.with(cursor);
            case "REVERT" -> options.with(cursor);
            default -> throw cursor.unexpected("a command");
        }
        return List.of(new OtherCommand(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT)));
    }

    /** {@code EXECUTE AS USER = 'x' WITH NO REVERT}, from behind EXECUTE. */
    Operation executeAs(Cursor cursor, int start) throws Unexpected {
        cursor.expect("AS");
        elements.names().label(cursor);
        if (cursor.accept("=")) {
            elements.expressions().readOperand(cursor);
        }
        cursor.accept("WITH", "NO", "REVERT");
        return new OtherCommand(cursor.extentSince(start), "execute as");
    }

    /** Names of tables, texts, numbers and words. */
    private String argument(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        boolean name = cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME);
        if (name) {
            elements.names().looseName(cursor);
        } else {
            elements.expressions().read(cursor);
        }
        return cursor.text(cursor.since(mark));
    }

    /** {@code ENABLE TRIGGER a ON t}; without a table it is one of the database or of the server. */
    private Operation toggle(Cursor cursor, int start, boolean enable) throws Unexpected {
        cursor.expect("TRIGGER");
        Optional<Identifier> trigger = Optional.empty();
        if (!cursor.accept("ALL")) {
            List<Name> names = elements.names().names(cursor);
            trigger = Optional.of(names.get(0).last());
        }
        cursor.expect("ON");
        if (cursor.accept("DATABASE") || cursor.accept("ALL", "SERVER")) {
            return new OtherCommand(cursor.extentSince(start), enable ? "enable trigger" : "disable trigger");
        }
        Name table = elements.names().name(cursor);
        Extent extent = cursor.extentSince(start);
        Altered on = new Altered(ObjectKind.TABLE, table, false, false);
        return new ToggleTrigger(extent, on, enable, trigger, false, Firing.ORIGIN);
    }
}
