package dev.schemalint.report;

import dev.schemalint.text.Gathering;
import java.util.Collection;

/** Lists names, and only counts them where they are many. */
final class Names {

    private static final int MOST = 4;

    private Names() {}

    static String shortly(Collection<String> names) {
        String first = names.stream().limit(MOST).collect(Gathering.joined(", "));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }
}
