package dev.schemalint.engine;

import dev.schemalint.change.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of an example; one that is not judged only comes before, or lies around.
 *
 * @param script whether it holds SQL
 * @param fate what the change does with it
 * @param before what it was called on the base
 */
public record ExampleFile(
        String name, String text, boolean script, boolean judged, Fate fate, Optional<String> before) {

    static ExampleFile of(String name, String text, boolean script, Map<String, String> attributes) {
        Fate fate = Fate.valueOf(attributes.getOrDefault("fate", "unknown").toUpperCase(Locale.ROOT));
        return new ExampleFile(
                name,
                text,
                script,
                script && !attributes.containsKey("before"),
                fate,
                Optional.ofNullable(attributes.get("was")));
    }

    /** The same with another text. */
    public ExampleFile holding(String other) {
        return new ExampleFile(name, other, script, judged, fate, before);
    }

    /** The lines that are marked {@code -- finding}, counted from 1. */
    public List<Integer> marked() {
        List<Integer> lines = new ArrayList<>();
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (all[i].contains("-- finding")) {
                lines.add(i + 1);
            }
        }
        return lines;
    }
}
