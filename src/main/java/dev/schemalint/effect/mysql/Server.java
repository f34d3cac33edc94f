package dev.schemalint.effect.mysql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import java.util.ArrayList;
import java.util.List;

/** One server; a version given in part stands for the newest release of it. */
record Server(Dialect dialect, Version version) {

    private static final int NEWEST = 999_999;
    private static final int NUMBERS = 3;

    static Server of(Dialect dialect, Version given) {
        List<Integer> numbers = new ArrayList<>(given.numbers());
        while (numbers.size() < NUMBERS) {
            numbers.add(NEWEST);
        }
        return new Server(dialect, new Version(numbers));
    }

    boolean isMariaDb() {
        return dialect == Dialect.MARIADB;
    }

    String name() {
        return dialect.title();
    }
}
