package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what MySQL's routines say of themselves before their code. */
final class MysqlRoutineTraits {

    private final Names names;

    MysqlRoutineTraits(MysqlElements elements) {
        this.names = elements.names();
    }

    List<Option> list(Cursor cursor) throws Unexpected {
        List<Option> traits = new ArrayList<>();
        Optional<Option> trait = one(cursor);
        while (trait.isPresent()) {
            traits.add(trait.get());
            trait = one(cursor);
        }
        return traits;
    }

    private Optional<Option> one(Cursor cursor) throws Unexpected {
        if (cursor.accept("COMMENT")) {
            return Optional.of(Option.of("comment", Literals.string(cursor)));
        }
        if (cursor.accept("LANGUAGE")) {
            return Optional.of(Option.of("language", names.label(cursor).text().toLowerCase(Locale.ROOT)));
        }
        if (cursor.accept("NOT", "DETERMINISTIC")) {
            return Optional.of(Option.of("not deterministic"));
        }
        if (cursor.accept("DETERMINISTIC")) {
            return Optional.of(Option.of("deterministic"));
        }
        if (cursor.accept("CONTAINS", "SQL") || cursor.accept("NO", "SQL")) {
            return Optional.of(Option.of("data"));
        }
        if (cursor.accept("READS", "SQL", "DATA") || cursor.accept("MODIFIES", "SQL", "DATA")) {
            return Optional.of(Option.of("data"));
        }
        if (cursor.accept("SQL", "SECURITY")) {
            String security = Words.oneOf(cursor, "DEFINER", "INVOKER");
            return Optional.of(Option.of("security", security.toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }
}
