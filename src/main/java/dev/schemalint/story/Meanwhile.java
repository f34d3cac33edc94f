package dev.schemalint.story;

import java.util.List;
import java.util.Optional;

/**
 * What a branch has gained since a change began that is to be merged into it.
 *
 * @param gained its new migrations as they run without the change
 * @param after the migration of the change as it runs behind them; nothing where there are none
 */
public record Meanwhile(List<Chapter> gained, Optional<Chapter> after) {

    /** The branch is as it was. */
    public static final Meanwhile NOTHING = new Meanwhile(List.of(), Optional.empty());

    public Meanwhile {
        gained = List.copyOf(gained);
    }
}
