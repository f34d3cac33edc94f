package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.effect.Course.TableLock;
import dev.schemalint.effect.mysql.Ways.Way;
import dev.schemalint.operation.Manner;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a statement asks of the way in which a table is changed.
 *
 * @param heard whether the statement may have such clauses at all
 */
record Request(Features features, Manner manner, boolean heard) {

    private static final String UNEXPLAINED = "1845";
    private static final String EXPLAINED = "1846";

    /**
     * What came of it: a way, or why there is none.
     *
     * @param lock what others are kept from; more than the way needs, if the statement says so
     */
    record Outcome(Algorithm algorithm, Way way, TableLock lock, Optional<String> refusal) {}

    Outcome of(Ways ways) {
        Algorithm best = ways.best();
        Way way = ways.by(best).orElseThrow();
        Outcome free = new Outcome(best, way, way.lock(), Optional.empty());
        Optional<String> algorithm = manner.algorithmName();
        Optional<String> lock = manner.lockName();
        if (algorithm.isEmpty() && lock.isEmpty()) {
            return free;
        }
        if (!heard || !features.have("algorithm-clause")) {
            return refused(free, "1064: this statement takes no ALGORITHM and LOCK here");
        }
        Optional<Algorithm> wanted = algorithm.flatMap(Request::named);
        if (algorithm.isPresent() && (wanted.isEmpty() || !known(wanted.get()))) {
            return refused(free, "1800: ALGORITHM=" + algorithm.get() + " is not known");
        }
        if (wanted.isPresent() && ways.by(wanted.get()).isEmpty()) {
            String number = ways.explained().contains(wanted.get()) ? EXPLAINED : UNEXPLAINED;
            return refused(
                    free,
                    number + ": ALGORITHM=" + algorithm.get() + " is not supported for this; " + best + " is the best");
        }
        Algorithm chosen = wanted.orElse(best);
        return locked(new Outcome(chosen, ways.by(chosen).orElseThrow(), free.lock(), Optional.empty()));
    }

    private Outcome locked(Outcome chosen) {
        TableLock needed = chosen.way().lock();
        Optional<TableLock> wanted = manner.lockName().flatMap(Request::lockNamed);
        if (wanted.isEmpty()) {
            return new Outcome(chosen.algorithm(), chosen.way(), needed, Optional.empty());
        }
        if (manner.algorithmName().isPresent() && !chosen.way().takesLock()) {
            return refused(chosen, "1221: no LOCK is taken beside ALGORITHM=INSTANT");
        }
        if (needed.compareTo(wanted.get()) > 0) {
            String number = needed == TableLock.EXCLUSIVE ? UNEXPLAINED : EXPLAINED;
            return refused(
                    chosen, number + ": LOCK=" + wanted.get() + " is not supported for this; it needs LOCK=" + needed);
        }
        return new Outcome(chosen.algorithm(), chosen.way(), wanted.get(), Optional.empty());
    }

    private static Outcome refused(Outcome outcome, String why) {
        return new Outcome(outcome.algorithm(), outcome.way(), outcome.lock(), Optional.of(why));
    }

    private boolean known(Algorithm algorithm) {
        return switch (algorithm) {
            case INSTANT -> features.have("instant");
            case NOCOPY -> features.have("nocopy");
            case INPLACE, COPY -> true;
        };
    }

    private static Optional<Algorithm> named(String name) {
        return Arrays.stream(Algorithm.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static Optional<TableLock> lockNamed(String name) {
        return Arrays.stream(TableLock.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }
}
