package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** One {@code name = value} of a WITH, SET or option list; the name folded, the value without quotes. */
public record Option(String name, Optional<String> value) {

    /** An option that is nothing but its name. */
    public static Option of(String name) {
        return new Option(name, Optional.empty());
    }

    public static Option of(String name, String value) {
        return new Option(name, Optional.of(value));
    }

    /** The value that a list of options gives the name last. */
    public static Optional<String> value(List<Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .reduce((first, second) -> second)
                .flatMap(Option::value);
    }
}
