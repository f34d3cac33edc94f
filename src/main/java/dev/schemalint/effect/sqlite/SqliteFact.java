package dev.schemalint.effect.sqlite;

import dev.schemalint.effect.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of SQLite's table of effects: what a shape does on some versions.
 *
 * @param refusal why these versions refuse it
 * @param mayFail what rows can still refuse
 */
record SqliteFact(
        String shape,
        Versions versions,
        Optional<SqliteLock> lock,
        List<SqliteWork> work,
        boolean allowedInTransaction,
        Optional<String> refusal,
        List<String> mayFail,
        String source) {

    private static final String REFUSED = "no: ";
    private static final int CELLS = 9;

    static SqliteFact read(List<String> row) {
        if (row.size() != CELLS) {
            throw new IllegalStateException("not " + CELLS + " cells: " + row);
        }
        String accepted = row.get(6);
        return new SqliteFact(
                row.get(0),
                Versions.read(row.get(1), row.get(2)),
                SqliteLock.named(row.get(3)),
                words(row.get(4)).map(SqliteWork::named).toList(),
                row.get(5).equals("allowed"),
                accepted.startsWith(REFUSED) ? Optional.of(accepted.substring(REFUSED.length())) : Optional.empty(),
                words(row.get(7)).toList(),
                row.get(8));
    }

    /** As a sentence for people says it. */
    String words() {
        List<String> said = new ArrayList<>();
        refusal.ifPresent(why -> said.add("refused: " + why));
        lock.ifPresent(held -> said.add(held + " lock on the database"));
        work.forEach(done -> said.add(done.words()));
        if (!allowedInTransaction) {
            said.add("not in a transaction");
        }
        if (!mayFail.isEmpty()) {
            said.add("may fail: " + String.join(", ", mayFail));
        }
        String does = said.isEmpty() ? "no lock and no work of its own" : String.join("; ", said);
        return does + " (since " + versions.since()
                + versions.until().map(until -> ", up to " + until).orElse("") + ")";
    }

    private static Stream<String> words(String cell) {
        return cell.equals("-") ? Stream.empty() : Stream.of(cell.split(" "));
    }
}
