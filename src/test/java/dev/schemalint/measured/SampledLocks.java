package dev.schemalint.measured;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cases whose locks can only be watched from outside: one that was seen was there, one that was not seen may have been.
 * So they are tried more than once, and what was seen before counts as well.
 */
final class SampledLocks {

    private static final int TRIES = 10;
    private static final int ENOUGH = 2;

    /** These go through so many relations that each time others are seen. */
    private static final Pattern MANY_RELATIONS = Pattern.compile("REINDEX\\b.*\\b(SCHEMA|DATABASE|SYSTEM)\\b.*");

    private SampledLocks() {}

    /** Measures until nothing is missing of what is known. */
    static Answer check(Bench bench, Case tried, Answer known) throws SQLException {
        Answer measured = bench.measure(tried);
        for (int i = 1; i < TRIES && isSampled(measured) && !known.agreesWith(measured); i++) {
            measured = together(measured, bench.measure(tried));
        }
        boolean nothingNew =
                MANY_RELATIONS.matcher(tried.sql()).matches() && modes(known).equals(modes(measured));
        return nothingNew ? measured.with("locks", known.cell("locks")) : measured;
    }

    /** Measures until enough was seen. */
    static Answer add(Bench bench, Case tried, Answer known) throws SQLException {
        Answer measured = together(known, bench.measure(tried));
        int tries = MANY_RELATIONS.matcher(tried.sql()).matches() ? TRIES : ENOUGH;
        for (int i = 1; i < tries && isSampled(measured); i++) {
            measured = together(measured, bench.measure(tried));
        }
        return measured;
    }

    private static boolean isSampled(Answer answer) {
        return answer.cell("scans").equals("?");
    }

    private static Answer together(Answer before, Answer now) {
        if (!isSampled(before) || !isSampled(now)) {
            return now;
        }
        Map<String, String> strongest = new TreeMap<>();
        Stream.concat(locks(before), locks(now))
                .forEach(lock -> strongest.merge(lock[0], lock[1], PostgresLock::stronger));
        return now.with(
                "locks",
                strongest.entrySet().stream()
                        .map(lock -> lock.getKey() + "=" + lock.getValue())
                        .collect(Collectors.joining(" ")));
    }

    private static Set<String> modes(Answer answer) {
        return locks(answer).map(lock -> lock[1]).collect(Collectors.toSet());
    }

    private static Stream<String[]> locks(Answer answer) {
        return Stream.of(answer.cell("locks").split(" "))
                .filter(lock -> lock.contains("="))
                .map(lock -> lock.split("="));
    }
}
