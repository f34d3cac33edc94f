package dev.schemalint.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collector;

/**
 * What streams are gathered into. The JDK's own collectors make classes when they are first asked for, which takes long in a
 * short run.
 */
public final class Gathering {

    private Gathering() {}

    /** One text, with this between the pieces. */
    public static Collector<CharSequence, ?, String> joined(String between) {
        return Collector.of(
                () -> new StringJoiner(between), StringJoiner::add, StringJoiner::merge, StringJoiner::toString);
    }

    /** A set, in the order of the stream. */
    public static <T> Collector<T, ?, Set<T>> set() {
        return Collector.<T, Set<T>, Set<T>>of(
                LinkedHashSet::new,
                Set::add,
                (one, two) -> {
                    one.addAll(two);
                    return one;
                },
                whole -> whole);
    }
}
