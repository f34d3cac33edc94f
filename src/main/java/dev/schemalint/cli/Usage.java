package dev.schemalint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options and arguments that a command takes.
 *
 * @param arguments what stands beside options; nothing where nothing may
 */
record Usage(List<Option> options, Optional<Arguments> arguments) {

    /** Those that every command has. */
    static final Usage COMMON =
            new Usage(List.of(new Option(List.of("--help", "-h"), Kind.FLAG, "")), Optional.empty());

    /** Those that say which files are linted, and for what; the same for every command that looks at files. */
    static final Usage FILES = COMMON.arguments("PATH", 0, Arguments.ANY)
            .many("--target", "TARGET")
            .one("--tool", "TOOL")
            .many("--history", "PATH")
            .flag("--no-history")
            .one("--since", "REF")
            .flag("--staged")
            .one("--config", "FILE")
            .flag("--isolated")
            .one("--stdin-filename", "NAME")
            .one("--color", "WHEN");

    Usage {
        options = List.copyOf(options);
    }

    /** How often an option may stand, and whether a value follows it. */
    enum Kind {
        FLAG,
        ONE,
        MANY
    }

    /**
     * An option.
     *
     * @param names the one it goes by first
     */
    record Option(List<String> names, Kind kind, String label) {

        Option {
            names = List.copyOf(names);
        }

        String name() {
            return names.get(0);
        }
    }

    /** What stands beside options, and how many of them there may be. */
    record Arguments(String label, int fewest, int most) {

        static final int ANY = Integer.MAX_VALUE;
    }

    Usage flag(String... names) {
        return with(new Option(List.of(names), Kind.FLAG, ""));
    }

    Usage one(String name, String label) {
        return with(new Option(List.of(name), Kind.ONE, label));
    }

    /** It may be given several times. */
    Usage many(String name, String label) {
        return with(new Option(List.of(name), Kind.MANY, label));
    }

    Usage arguments(String label, int fewest, int most) {
        return new Usage(options, Optional.of(new Arguments(label, fewest, most)));
    }

    private Usage with(Option option) {
        List<Option> more = new ArrayList<>(options);
        more.add(option);
        return new Usage(more, arguments);
    }
}
