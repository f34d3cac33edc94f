package dev.schemalint.effect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of the table of effects: what a shape does on some versions.
 *
 * @param refusal why these versions refuse it
 * @param mayFail what rows can still refuse
 */
record Fact(
        String shape,
        Versions versions,
        Map<Role, Lock> locks,
        List<Work> work,
        boolean allowedInTransaction,
        Optional<String> refusal,
        List<String> mayFail,
        String source) {

    private static final String REFUSED = "no: ";
    private static final int CELLS = 9;

    static Fact read(List<String> row) {
        if (row.size() != CELLS) {
            throw new IllegalStateException("not " + CELLS + " cells: " + row);
        }
        Map<Role, Lock> locks = new EnumMap<>(Role.class);
        words(row.get(3)).forEach(word -> {
            String[] sides = word.split("=", 2);
            locks.put(Role.named(sides[0]), PostgresLocks.named(sides[1]));
        });
        String accepted = row.get(6);
        return new Fact(
                row.get(0),
                Versions.read(row.get(1), row.get(2)),
                locks,
                words(row.get(4)).map(Work::read).toList(),
                row.get(5).equals("allowed"),
                accepted.startsWith(REFUSED) ? Optional.of(accepted.substring(REFUSED.length())) : Optional.empty(),
                words(row.get(7)).toList(),
                row.get(8));
    }

    /** Whether it does nothing but to the relations that play a part. */
    boolean isHarmless() {
        return allowedInTransaction && refusal.isEmpty() && mayFail.isEmpty();
    }

    private static Stream<String> words(String cell) {
        return cell.equals("-") ? Stream.empty() : Arrays.stream(cell.split(" "));
    }
}
