package dev.schemalint.cli;

import dev.schemalint.rule.Catalog;
import dev.schemalint.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options built without annotations, which would have to be searched for at every start. */
final class Options {

    private Options() {}

    static CommandSpec command() {
        return CommandSpec.create().addOption(flag("-h", "--help"));
    }

    static OptionSpec one(String name, String label) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .build();
    }

    static OptionSpec many(String name, String label) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .build();
    }

    /** Those that say which files are linted, and for what; the same for every command that looks at files. */
    static CommandSpec files() {
        return command()
                .addPositional(arguments("PATH", "0..*"))
                .addOption(many("--target", "TARGET"))
                .addOption(one("--tool", "TOOL"))
                .addOption(many("--history", "PATH"))
                .addOption(flag("--no-history"))
                .addOption(one("--since", "REF"))
                .addOption(flag("--staged"))
                .addOption(one("--config", "FILE"))
                .addOption(flag("--isolated"))
                .addOption(one("--stdin-filename", "NAME"))
                .addOption(one("--color", "WHEN"));
    }

    /** The words {@code --help} and {@code --version} ask for nothing else, so that nothing else need be right. */
    static OptionSpec flag(String name, String... names) {
        OptionSpec.Builder flag = OptionSpec.builder(name, names).arity("0").type(boolean.class);
        return flag.usageHelp(List.of(names).contains("--help"))
                .versionHelp(List.of(names).contains("--version"))
                .build();
    }

    static PositionalParamSpec arguments(String label, String arity) {
        return PositionalParamSpec.builder()
                .arity(arity)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .build();
    }

    static List<String> values(ParseResult asked, String option) {
        return List.copyOf(asked.matchedOptionValue(option, List.<String>of()));
    }

    static List<String> arguments(ParseResult asked) {
        return asked.matchedPositionalValue(0, List.<String>of());
    }

    /** The value of an option that has only a few. */
    static String choice(ParseResult asked, String option, String usual, Collection<String> choices) throws WrongUsage {
        String value = asked.matchedOptionValue(option, usual);
        return checked(option, value, choices);
    }

    static String checked(String option, String value, Collection<String> choices) throws WrongUsage {
        if (!choices.contains(value)) {
            throw new WrongUsage(option + " knows no '" + value + "'" + Nearest.question(value, choices)
                    + " (there are: " + String.join(", ", choices) + ")");
        }
        return value;
    }

    /** The values of a repeatable option that takes several with commas between. */
    static List<String> separated(ParseResult asked, String option) {
        List<String> values = new ArrayList<>();
        for (String value : values(asked, option)) {
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
