package dev.schemalint.cli;

import dev.schemalint.cli.Usage.Kind;
import dev.schemalint.cli.Usage.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command is asked to do.
 *
 * @param options the values of those that were given, by their first names; of flags none
 */
record Asked(Map<String, List<String>> options, List<String> arguments) {

    Asked {
        options = Map.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Nothing where a word needs a closer look, or is wrong: picocli knows what to say of it, and takes longer. */
    static Optional<Asked> plainly(Usage usage, String... words) {
        Map<String, Option> known = new HashMap<>();
        for (Option option : usage.options()) {
            option.names().forEach(name -> known.put(name, option));
        }
        Map<String, List<String>> options = new HashMap<>();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word.equals("-") || !word.isEmpty() && !word.startsWith("-")) {
                arguments.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            Option option = known.get(equals < 0 ? word : word.substring(0, equals));
            if (option == null || options.containsKey(option.name()) && option.kind() != Kind.MANY) {
                return Optional.empty();
            }
            List<String> values = options.computeIfAbsent(option.name(), name -> new ArrayList<>());
            boolean flag = option.kind() == Kind.FLAG;
            boolean last = i + 1 == words.length;
            if (flag ? equals >= 0 : equals < 0 && last) {
                return Optional.empty();
            }
            if (!flag) {
                String value = equals < 0 ? words[++i] : word.substring(equals + 1);
                if (value.isEmpty() || value.startsWith("-") && equals < 0) {
                    return Optional.empty();
                }
                values.add(value);
            }
        }
        boolean fits = usage.arguments()
                .map(taken -> arguments.size() >= taken.fewest() && arguments.size() <= taken.most())
                .orElse(arguments.isEmpty());
        return fits ? Optional.of(new Asked(options, arguments)) : Optional.empty();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option, where it was given. */
    Optional<String> value(String option) {
        List<String> values = options.get(option);
        return values == null ? Optional.empty() : Optional.of(values.get(0));
    }

    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }
}
