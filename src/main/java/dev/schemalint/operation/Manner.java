package dev.schemalint.operation;

import java.util.Locale;
import java.util.Optional;

/**
 * How a statement wants its change carried out, or else refused: {@code ALGORITHM=INSTANT, LOCK=NONE, NOWAIT}.
 *
 * @param patience how long to wait for locks: {@code NOWAIT} or a number of seconds, as MariaDB has it
 */
public record Manner(Optional<Identifier> algorithm, Optional<Identifier> lock, Optional<Identifier> patience) {

    /** Nothing is said: the server does it the best way it can. */
    public static final Manner ANY = new Manner(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, with what another one says as well. */
    public Manner and(Manner other) {
        return new Manner(
                other.algorithm.or(() -> algorithm), other.lock.or(() -> lock), other.patience.or(() -> patience));
    }

    /** The algorithm in capitals; nothing when any will do. */
    public Optional<String> algorithmName() {
        return wanted(algorithm);
    }

    /** The lock in capitals; nothing when any will do. */
    public Optional<String> lockName() {
        return wanted(lock);
    }

    private static Optional<String> wanted(Optional<Identifier> written) {
        return written.map(word -> word.text().toUpperCase(Locale.ROOT)).filter(word -> !word.equals("DEFAULT"));
    }
}
