package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Lock;
import dev.schemalint.effect.Refusal;
import dev.schemalint.effect.Versions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Optional<Refusal> refusal,
        List<String> mayFail,
        String source) {

    private static final Pattern REFUSED = Pattern.compile("no (\\w+): (.*)");
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
        return new Fact(
                row.get(0),
                Versions.read(row.get(1), row.get(2)),
                locks,
                words(row.get(4)).map(Work::read).toList(),
                row.get(5).equals("allowed"),
                refusal(row.get(6)),
                words(row.get(7)).toList(),
                row.get(8));
    }

    private static Optional<Refusal> refusal(String accepted) {
        Matcher refused = REFUSED.matcher(accepted);
        if (refused.matches()) {
            return Optional.of(SqlState.named(refused.group(1)).because(refused.group(2)));
        }
        if (!accepted.equals("yes")) {
            throw new IllegalStateException("neither yes nor no with a code and a reason: " + accepted);
        }
        return Optional.empty();
    }

    /** Whether it does nothing but to the relations that play a part. */
    boolean isHarmless() {
        return allowedInTransaction && refusal.isEmpty() && mayFail.isEmpty();
    }

    private static Stream<String> words(String cell) {
        return cell.equals("-") ? Stream.empty() : Arrays.stream(cell.split(" "));
    }
}
