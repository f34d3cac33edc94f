package dev.schemalint.cli;

import dev.schemalint.rule.Catalog;
import dev.schemalint.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the values of options must be. */
final class Options {

    private Options() {}

    /** The value of an option that has only a few. */
    static String choice(Asked asked, String option, String usual, Collection<String> choices) throws WrongUsage {
        return checked(option, asked.value(option).orElse(usual), choices);
    }

    static String checked(String option, String value, Collection<String> choices) throws WrongUsage {
        if (!choices.contains(value)) {
            throw new WrongUsage(option + " knows no '" + value + "'" + Nearest.question(value, choices)
                    + " (there are: " + String.join(", ", choices) + ")");
        }
        return value;
    }

    /** The values of a repeatable option that takes several with commas between. */
    static List<String> separated(Asked asked, String option) {
        List<String> values = new ArrayList<>();
        for (String value : asked.values(option)) {
            for (String part : value.split(",")) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    /** The names of all profiles. */
    static List<String> profiles(Catalog catalog) {
        return catalog.pages().stream()
                .flatMap(page -> page.profiles().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
