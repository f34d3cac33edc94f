package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/**
 * Reads options of T-SQL, whose values may have options of their own: {@code ONLINE = ON (WAIT_AT_LOW_PRIORITY (MAX_DURATION
 * = 1 MINUTES, ABORT_AFTER_WAIT = SELF))}.
 */
final class TsqlOptions {

    private final Elements elements;

    TsqlOptions(Elements elements) {
        this.elements = elements;
    }

    /** Those in parentheses after WITH, or an old one without them; none when no WITH comes. */
    List<Option> with(Cursor cursor) throws Unexpected {
        if (!cursor.at("WITH")) {
            return List.of();
        }
        cursor.next();
        return cursor.at(TokenKind.OPEN) ? parenthesised(cursor) : Reading.list(cursor, this::option);
    }

    List<Option> parenthesised(Cursor cursor) throws Unexpected {
        return Reading.parenthesised(cursor, this::option);
    }

    /** {@code PARTITION = ALL}, where it comes. */
    void partition(Cursor cursor) throws Unexpected {
        if (cursor.accept("PARTITION")) {
            cursor.expect("=");
            value(cursor);
        }
    }

    private Option option(Cursor cursor) throws Unexpected {
        if (cursor.accept("MOVE", "TO")) {
            return Option.of("move to", place(cursor));
        }
        String name = elements.names().label(cursor).text().toLowerCase(Locale.ROOT);
        if (cursor.at(TokenKind.OPEN)) {
            return Option.of(name, written(cursor));
        }
        if (cursor.accept("=")) {
            return Option.of(name, value(cursor));
        }
        return name.equals("filestream_on") ? Option.of(name, place(cursor)) : Option.of(name);
    }

    /** A filegroup, or a partition scheme and its column. */
    private String place(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!cursor.accept(TokenKind.STRING)) {
            elements.names().label(cursor);
        }
        if (cursor.at(TokenKind.OPEN)) {
            elements.names().parenthesised(cursor);
        }
        return cursor.text(cursor.since(mark));
    }

    /** Words, numbers and texts, what refines them in parentheses, and the partitions they are for. */
    String value(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (cursor.at(TokenKind.OPEN)) {
            parenthesised(cursor);
            return cursor.text(cursor.since(mark));
        }
        if (cursor.at(TokenKind.WORD) && cursor.peek(1).kind() != TokenKind.DOT) {
            cursor.next();
        } else if (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME)) {
            elements.names().name(cursor);
        } else {
            elements.expressions().readOperand(cursor);
        }
        if (cursor.at(TokenKind.WORD) && !cursor.at("ON") && !cursor.at("WITH")) {
            cursor.next();
        }
        if (cursor.at(TokenKind.OPEN)) {
            parenthesised(cursor);
        }
        if (cursor.accept("ON", "PARTITIONS")) {
            Reading.parenthesised(cursor, this::partitions);
        }
        String text = cursor.text(cursor.since(mark));
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private Option partitions(Cursor cursor) throws Unexpected {
        elements.expressions().read(cursor);
        if (cursor.accept("TO")) {
            elements.expressions().read(cursor);
        }
        return Option.of("partitions");
    }

    private String written(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        parenthesised(cursor);
        return cursor.text(cursor.since(mark));
    }
}
