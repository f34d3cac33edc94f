package dev.schemalint.change;

import dev.schemalint.layout.Place;
import java.util.Optional;

/**
 * Where a file stands among the others of its history, and what the change does with it.
 *
 * @param ordered whether a layout gave the files their order
 * @param before its name on the base, where that is another
 * @param others all files of the history, itself among them
 * @param base the branch the change is to be merged into
 */
public record Standing(
        Optional<Place> place,
        boolean ordered,
        Fate fate,
        Optional<String> before,
        Neighbours others,
        Optional<String> base) {

    /** A file of which only the text is known. */
    public static final Standing ALONE =
            new Standing(Optional.empty(), false, Fate.UNKNOWN, Optional.empty(), Neighbours.NONE, Optional.empty());

    /**
     * A file of the history.
     *
     * @param fate what the change does with it
     */
    public record Neighbour(String file, Optional<Place> place, Fate fate) {}
}
