package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.effect.Course.TableLock;
import dev.schemalint.effect.mysql.Fact.Told;
import dev.schemalint.effect.mysql.Fact.Writes;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways in which a server would carry out a change of a table, the cheapest first: those in which it can do all that is
 * to be changed.
 *
 * @param explained the algorithms of which the server says why they will not do
 */
record Ways(Map<Algorithm, Way> all, Set<Algorithm> explained) {

    /**
     * One of them.
     *
     * @param lock the weakest that it accepts
     * @param takesLock whether it takes a LOCK clause beside the algorithm
     * @param writes whether all rows are written again
     */
    record Way(TableLock lock, boolean takesLock, boolean writes) {}

    static Ways of(Features features, Collection<Fact> facts) {
        Map<Algorithm, Way> ways = new EnumMap<>(Algorithm.class);
        Optional<TableLock> instant = Optional.of(TableLock.NONE);
        Optional<TableLock> inplace = Optional.of(TableLock.NONE);
        Optional<TableLock> copy = Optional.of(features.have("online-copy") ? TableLock.NONE : TableLock.SHARED);
        boolean writes = false;
        boolean always = false;
        boolean locked = features.have("lock-beside-instant");
        for (Fact fact : facts) {
            instant = worse(instant, fact.instant());
            inplace = worse(inplace, fact.inplace());
            copy = worse(copy, fact.copy());
            writes |= fact.writes() != Writes.NEVER;
            always |= fact.writes() == Writes.ALWAYS;
            locked |= fact.lockedInstant();
        }
        boolean instantly = features.have("instant") && instant.isPresent();
        if (instantly) {
            ways.put(Algorithm.INSTANT, new Way(instant.get(), locked, always));
        }
        // Where NOCOPY is known, a statement that asks for less than INSTANT gets INSTANT all the same.
        Optional<Way> cheap = instantly && features.have("nocopy")
                ? Optional.of(new Way(instant.get(), true, always))
                : Optional.empty();
        boolean written = writes;
        Optional<Way> within = inplace.map(lock -> new Way(lock, true, written));
        if (features.have("nocopy")) {
            cheap.or(() -> within.filter(way -> !way.writes())).ifPresent(way -> ways.put(Algorithm.NOCOPY, way));
        }
        Optional<Way> inside = always ? within : cheap.or(() -> within);
        inside.ifPresent(way -> ways.put(Algorithm.INPLACE, way));
        copy.ifPresent(lock -> ways.put(Algorithm.COPY, new Way(lock, true, true)));
        return new Ways(ways, explained(facts, writes));
    }

    private static Set<Algorithm> explained(Collection<Fact> facts, boolean writes) {
        Set<Algorithm> explained = EnumSet.noneOf(Algorithm.class);
        for (Fact fact : facts) {
            if (fact.told() == Told.NOT_INPLACE) {
                explained.add(Algorithm.INSTANT);
                explained.add(Algorithm.NOCOPY);
                explained.add(Algorithm.INPLACE);
            } else if (fact.told() == Told.NOT_INSTANT || fact.told() == Told.NOT_INSTANT_ALONE && !writes) {
                explained.add(Algorithm.INSTANT);
            }
        }
        return explained;
    }

    private static Optional<TableLock> worse(Optional<TableLock> one, Optional<TableLock> two) {
        return one.flatMap(first -> two.map(first::or));
    }

    Algorithm best() {
        return all.keySet().iterator().next();
    }

    Optional<Way> by(Algorithm algorithm) {
        return Optional.ofNullable(all.get(algorithm));
    }
}
