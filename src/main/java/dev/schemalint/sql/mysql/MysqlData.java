package dev.schemalint.sql.mysql;

import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads MySQL's queries and the statements that change rows. */
final class MysqlData implements StatementReader {

    private final MysqlElements elements;
    private final MysqlInserts inserts;
    private final MysqlUpdates updates;

    MysqlData(MysqlElements elements) {
        this.elements = elements;
        this.inserts = new MysqlInserts(elements);
        this.updates = new MysqlUpdates(elements);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        return switch (cursor.peek().word()) {
            case "INSERT", "REPLACE" -> List.of(inserts.read(cursor));
            case "UPDATE" -> updates.update(cursor, start, new QueryParts());
            case "DELETE" -> updates.delete(cursor, start, new QueryParts());
            case "WITH" -> with(cursor, start);
            case "LOAD" -> List.of(load(cursor, start));
            case "DO" -> List.of(calculate(cursor, start));
            default -> List.of(select(cursor, start));
        };
    }

    /** A WITH clause may stand before UPDATE and DELETE. */
    private List<Operation> with(Cursor cursor, int start) throws Unexpected {
        QueryParts parts = new QueryParts();
        elements.queries().with(cursor, parts);
        if (cursor.at("UPDATE")) {
            return updates.update(cursor, start, parts);
        }
        if (cursor.at("DELETE")) {
            return updates.delete(cursor, start, parts);
        }
        cursor.backTo(start);
        return List.of(select(cursor, start));
    }

    private Operation select(Cursor cursor, int start) throws Unexpected {
        Query query = elements.queries().read(cursor);
        return new Select(cursor.extentSince(start), query);
    }

    /** {@code DO} computes values and throws them away. */
    private Operation calculate(Cursor cursor, int start) throws Unexpected {
        cursor.expect("DO");
        QueryParts parts = new QueryParts();
        elements.queries().values(cursor).forEach(parts::addValue);
        Span span = cursor.since(start);
        return new Select(cursor.extentSince(start), parts.query(span));
    }

    /** {@code LOAD DATA} and {@code LOAD XML}; {@code LOAD INDEX INTO CACHE} loads nothing into a table. */
    private Operation load(Cursor cursor, int start) throws Unexpected {
        cursor.expect("LOAD");
        if (cursor.accept("INDEX", "INTO", "CACHE")) {
            cursor.backTo(Ahead.end(cursor));
            return new OtherCommand(cursor.extentSince(start), "load-index");
        }
        Words.oneOf(cursor, "DATA", "XML");
        while (cursor.atAny("LOW_PRIORITY", "CONCURRENT", "LOCAL")) {
            cursor.next();
        }
        cursor.expect("INFILE");
        Literals.string(cursor);
        if (!cursor.accept("REPLACE")) {
            cursor.accept("IGNORE");
        }
        cursor.expect("INTO", "TABLE");
        Name table = elements.names().name(cursor);
        if (cursor.accept("PARTITION")) {
            elements.names().parenthesised(cursor);
        }
        new FileFormats(elements.names()).pass(cursor);
        if (cursor.accept("ROWS", "IDENTIFIED", "BY")) {
            Literals.string(cursor);
        }
        if (cursor.accept("IGNORE")) {
            Literals.number(cursor);
            Words.oneOf(cursor, "LINES", "ROWS");
        }
        if (cursor.at(TokenKind.OPEN)) {
            Reading.parenthesisedOrEmpty(cursor, this::target);
        }
        if (cursor.accept("SET")) {
            MysqlAssignments.read(cursor, elements);
        }
        return new Copy(cursor.extentSince(start), Optional.of(table), Optional.empty(), true, false);
    }

    private Identifier target(Cursor cursor) throws Unexpected {
        if (!cursor.at(TokenKind.VARIABLE)) {
            return elements.names().name(cursor).last();
        }
        Token variable = cursor.next();
        return new Identifier(cursor.text(variable), false, variable.span());
    }
}
