package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a sequence, or the identity of a column, is given. */
final class OracleSequences {

    private OracleSequences() {}

    /** All options up to a mark. */
    static List<Option> options(Cursor cursor, int end) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (cursor.mark() < end) {
            options.add(option(cursor));
        }
        return options;
    }

    private static Option option(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        String name = word.word().toLowerCase(Locale.ROOT);
        switch (word.word()) {
            case "START" -> {
                if (!cursor.accept("WITH", "LIMIT", "VALUE")) {
                    cursor.accept("WITH");
                    return Option.of("start", Literals.number(cursor));
                }
                return Option.of("start with limit value");
            }
            case "INCREMENT" -> {
                cursor.accept("BY");
                return Option.of("increment", Literals.number(cursor));
            }
            case "MAXVALUE", "MINVALUE", "CACHE" -> {
                return Option.of(name, Literals.number(cursor));
            }
            case "RESTART" -> {
                boolean valued = cursor.accept("START", "WITH") || cursor.accept("WITH");
                return valued ? Option.of("restart", Literals.number(cursor)) : Option.of("restart");
            }
            case "NO" -> {
                return Option.of("no " + cursor.next().word().toLowerCase(Locale.ROOT));
            }
            case "NOCACHE", "NOCYCLE", "NOMAXVALUE", "NOMINVALUE", "NOORDER", "NOKEEP", "NOSCALE", "NOSHARD" -> {
                return Option.of("no " + name.substring(2));
            }
            case "CYCLE", "ORDER", "KEEP", "GLOBAL", "SESSION" -> {
                return Option.of(name);
            }
            case "SCALE", "SHARD" -> {
                if (!cursor.accept("EXTEND")) {
                    cursor.accept("NOEXTEND");
                }
                return Option.of(name);
            }
            default -> throw new Unexpected(word, "an option of a sequence");
        }
    }
}
