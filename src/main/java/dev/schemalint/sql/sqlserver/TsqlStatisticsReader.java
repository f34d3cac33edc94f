package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads CREATE, UPDATE and DROP STATISTICS of T-SQL. */
final class TsqlStatisticsReader {

    private final Elements elements;
    private final TsqlOptions options;

    TsqlStatisticsReader(Elements elements) {
        this.elements = elements;
        this.options = new TsqlOptions(elements);
    }

    /** From the word STATISTICS. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        cursor.expect("STATISTICS");
        Name name = elements.names().name(cursor);
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        List<Expression> columns = elements.expressions().parenthesisedList(cursor);
        if (cursor.accept("WHERE")) {
            elements.expressions().read(cursor);
        }
        sampled(cursor);
        return new CreateStatistics(
                cursor.extentSince(start).with("table", table.span()),
                Optional.of(name),
                false,
                List.of(),
                columns,
                table);
    }

    /** {@code UPDATE STATISTICS t (s) WITH FULLSCAN}. */
    Operation update(Cursor cursor, int start) throws Unexpected {
        cursor.expect("STATISTICS");
        Name table = elements.names().name(cursor);
        if (cursor.at(TokenKind.OPEN)) {
            elements.names().parenthesised(cursor);
        } else if (!cursor.atEnd() && !cursor.at("WITH")) {
            elements.names().identifier(cursor);
        }
        sampled(cursor);
        return new Analyze(cursor.extentSince(start), List.of(table));
    }

    Operation drop(Cursor cursor, int start) throws Unexpected {
        cursor.expect("STATISTICS");
        List<Name> names = elements.names().names(cursor);
        return new DropObject(cursor.extentSince(start), ObjectKind.STATISTICS, names, false, false);
    }

    /** {@code WITH SAMPLE 50 PERCENT, NORECOMPUTE}. */
    private void sampled(Cursor cursor) throws Unexpected {
        if (cursor.accept("WITH")) {
            Reading.list(cursor, at -> {
                if (at.accept("SAMPLE")) {
                    elements.expressions().readOperand(at);
                    return at.next().word();
                }
                String word = elements.names().label(at).text();
                return at.accept("=") ? options.value(at) : word;
            });
        }
    }
}
