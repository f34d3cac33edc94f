package dev.schemalint.effect.sqlserver;

import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Option;
import java.util.List;
import java.util.Optional;

/** Whether a statement wants its work done beside the traffic: {@code WITH (ONLINE = ON)}. */
final class Online {

    private Online() {}

    static boolean wanted(Manner manner) {
        return manner.algorithmName().equals(Optional.of("ONLINE"));
    }

    /** Whether it gives up, or ends the transactions it waits for, before anybody has to wait behind it. */
    static boolean letsPass(Manner manner) {
        return manner.patience()
                .filter(after -> !after.text().equalsIgnoreCase("none"))
                .isPresent();
    }

    static boolean wanted(List<Option> options) {
        return isOn(options, "online");
    }

    /** Whether an option is ON; what stands behind that in parentheses refines it. */
    static boolean isOn(List<Option> options, String name) {
        return Option.value(options, name)
                .filter(value -> value.regionMatches(true, 0, "on", 0, 2))
                .isPresent();
    }

    /** Whether the end of the work waits for others without keeping those off who come later. */
    static boolean atLowPriority(List<Option> options) {
        return Option.value(options, "online")
                .filter(value -> value.toLowerCase(java.util.Locale.ROOT).contains("wait_at_low_priority"))
                .isPresent();
    }
}
