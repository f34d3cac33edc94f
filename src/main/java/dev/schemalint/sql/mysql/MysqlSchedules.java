package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads when MySQL's events run, and what else is said of them before their code. */
final class MysqlSchedules {

    private final Names names;
    private final Expressions expressions;

    MysqlSchedules(MysqlElements elements) {
        this.names = elements.names();
        this.expressions = elements.expressions();
    }

    List<Option> options(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        if (cursor.accept("ON", "SCHEDULE")) {
            int mark = cursor.mark();
            schedule(cursor);
            options.add(Option.of("schedule", cursor.text(cursor.since(mark))));
        }
        if (cursor.accept("ON", "COMPLETION")) {
            boolean not = cursor.accept("NOT");
            cursor.expect("PRESERVE");
            options.add(Option.of(not ? "on completion not preserve" : "on completion preserve"));
        }
        if (cursor.accept("RENAME", "TO")) {
            options.add(Option.of("rename", names.name(cursor).toString()));
        }
        if (cursor.accept("ENABLE") || cursor.accept("DISABLE")) {
            options.add(Option.of(cursor.previous().word().toLowerCase(Locale.ROOT)));
            if (cursor.accept("ON")) {
                Words.oneOf(cursor, "SLAVE", "REPLICA");
            }
        }
        if (cursor.accept("COMMENT")) {
            options.add(Option.of("comment", Literals.string(cursor)));
        }
        return options;
    }

    private void schedule(Cursor cursor) throws Unexpected {
        if (cursor.accept("AT")) {
            expressions.read(cursor);
            return;
        }
        cursor.expect("EVERY");
        expressions.read(cursor);
        names.label(cursor);
        if (cursor.accept("STARTS")) {
            expressions.read(cursor);
        }
        if (cursor.accept("ENDS")) {
            expressions.read(cursor);
        }
    }
}
