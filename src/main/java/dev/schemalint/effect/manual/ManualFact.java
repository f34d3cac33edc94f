package dev.schemalint.effect.manual;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of an engine's table of effects: what a shape does on some versions and editions, as its manual says.
 *
 * @param editions those it holds for; none means all of them
 * @param unsettled what it depends on and cannot be known from the scripts
 */
record ManualFact(
        String shape,
        Versions versions,
        Set<String> editions,
        List<Taken> locks,
        List<Done> work,
        Transaction transaction,
        Optional<String> refusal,
        Optional<String> doubt,
        List<String> mayFail,
        Optional<String> unsettled,
        String source) {

    private static final int CELLS = 11;
    private static final String REFUSED = "no: ";
    private static final String UNKNOWN = "unknown: ";

    /** A lock, and the part of the relation it is taken on. */
    record Taken(String lock, String role) {}

    /** Work that grows with a relation, and the part that relation plays. */
    record Done(Kind kind, String role) {}

    /** What is done with the rows of a relation. */
    enum Kind {
        SCAN,
        INDEX,
        REBUILD,
        REWRITE,
        EMPTY
    }

    /** What it has to do with the open transaction. */
    enum Transaction {
        ALLOWED,
        FORBIDDEN,
        /** It ends the transaction, and cannot be rolled back. */
        COMMITS
    }

    static ManualFact read(List<String> row) {
        if (row.size() != CELLS) {
            throw new IllegalStateException("not " + CELLS + " cells: " + row);
        }
        String accepted = row.get(7);
        return new ManualFact(
                row.get(0),
                Versions.read(row.get(1), row.get(2)),
                Set.copyOf(words(row.get(3)).toList()),
                words(row.get(4))
                        .map(word -> new Taken(left(word), right(word)))
                        .toList(),
                words(row.get(5))
                        .map(word -> new Done(Kind.valueOf(left(word).toUpperCase(Locale.ROOT)), right(word)))
                        .toList(),
                Transaction.valueOf(row.get(6).toUpperCase(Locale.ROOT)),
                behind(REFUSED, accepted),
                behind(UNKNOWN, accepted),
                words(row.get(8)).toList(),
                row.get(9).equals("-") ? Optional.empty() : Optional.of(row.get(9)),
                row.get(10));
    }

    boolean covers(Version version, String edition) {
        return versions.cover(version) && (editions.isEmpty() || editions.contains(edition));
    }

    /** As a sentence for people says it. */
    String words() {
        List<String> said = new ArrayList<>();
        refusal.ifPresent(why -> said.add("refused: " + why));
        locks.forEach(taken -> said.add(taken.lock() + " lock on the " + taken.role()));
        work.forEach(done -> said.add(done.kind().name().toLowerCase(Locale.ROOT) + " of the " + done.role()));
        if (transaction == Transaction.FORBIDDEN) {
            said.add("not in a transaction");
        }
        if (transaction == Transaction.COMMITS) {
            said.add("commits the transaction");
        }
        if (!mayFail.isEmpty()) {
            said.add("may fail: " + String.join(", ", mayFail));
        }
        String does = said.isEmpty() ? "no lock and no work of its own" : String.join("; ", said);
        String where = editions.isEmpty()
                ? ""
                : ", " + String.join(" ", editions.stream().sorted().toList());
        return does + " (" + versions.words() + where + "; as the manual says, not measured)";
    }

    private static Optional<String> behind(String mark, String cell) {
        return cell.startsWith(mark) ? Optional.of(cell.substring(mark.length())) : Optional.empty();
    }

    private static String left(String word) {
        return word.substring(0, word.indexOf('='));
    }

    private static String right(String word) {
        return word.substring(word.indexOf('=') + 1);
    }

    private static Stream<String> words(String cell) {
        return cell.equals("-") ? Stream.empty() : Stream.of(cell.split(" "));
    }
}
