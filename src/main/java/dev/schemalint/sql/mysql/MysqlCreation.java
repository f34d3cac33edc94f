package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What has been read of MySQL's CREATE, or of an ALTER that says the same, before the kind of object.
 *
 * @param mark where the statement begins
 * @param options of views and programs: {@code algorithm}, {@code definer}, {@code security}
 */
record MysqlCreation(int mark, boolean orReplace, boolean temporary, List<Option> options) {

    static MysqlCreation read(Cursor cursor, MysqlAccounts accounts) throws Unexpected {
        int mark = cursor.mark();
        cursor.next();
        boolean orReplace = cursor.accept("OR", "REPLACE");
        boolean temporary = cursor.accept("TEMPORARY");
        List<Option> options = new ArrayList<>();
        Optional<Option> option = option(cursor, accounts);
        while (option.isPresent()) {
            options.add(option.get());
            option = option(cursor, accounts);
        }
        cursor.accept("AGGREGATE");
        return new MysqlCreation(mark, orReplace, temporary, options);
    }

    boolean definesSecurity() {
        return Option.value(options, "security").filter("definer"::equals).isPresent();
    }

    private static Optional<Option> option(Cursor cursor, MysqlAccounts accounts) throws Unexpected {
        if (cursor.at("ALGORITHM", "=")) {
            cursor.next();
            cursor.next();
            String algorithm = Words.oneOf(cursor, "UNDEFINED", "MERGE", "TEMPTABLE");
            return Optional.of(Option.of("algorithm", algorithm.toLowerCase(Locale.ROOT)));
        }
        if (cursor.accept("DEFINER")) {
            cursor.expect("=");
            return Optional.of(Option.of("definer", accounts.read(cursor).text()));
        }
        if (cursor.accept("SQL", "SECURITY")) {
            String security = Words.oneOf(cursor, "DEFINER", "INVOKER");
            return Optional.of(Option.of("security", security.toLowerCase(Locale.ROOT)));
        }
        return Optional.empty();
    }
}
