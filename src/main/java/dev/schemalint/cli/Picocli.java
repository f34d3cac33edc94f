package dev.schemalint.cli;

import dev.schemalint.cli.Usage.Arguments;
import dev.schemalint.cli.Usage.Kind;
import dev.schemalint.cli.Usage.Option;
import dev.schemalint.text.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command's words with picocli, in all the ways in which they may be written, and tells what is wrong with them. */
final class Picocli {

    private Picocli() {}

    static Asked read(Usage usage, String... words) throws WrongUsage {
        // All options are texts; to learn to read dates costs picocli more than the rest of its work.
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
        // A file may be called @list.sql; it does not hold arguments.
        CommandLine line = new CommandLine(spec(usage)).setExpandAtFiles(false);
        try {
            return asked(usage, line.parseArgs(words));
        } catch (UnmatchedArgumentException unknown) {
            String argument = unknown.getUnmatched().get(0);
            String what = argument.startsWith("-") ? "unknown option '" : "nothing can be done with '";
            throw new WrongUsage(what + argument + "'"
                    + Nearest.question(
                            argument, line.getCommandSpec().optionsMap().keySet()));
        } catch (MissingParameterException missing) {
            throw new WrongUsage(String.valueOf(missing.getMessage()).replace("Missing required parameter", "missing"));
        } catch (ParameterException wrong) {
            throw new WrongUsage(String.valueOf(wrong.getMessage()));
        }
    }

    private static Asked asked(Usage usage, ParseResult result) {
        Map<String, List<String>> options = new HashMap<>();
        for (Option option : usage.options()) {
            if (result.hasMatchedOption(option.name())) {
                options.put(option.name(), values(result, option));
            }
        }
        return new Asked(options, result.matchedPositionalValue(0, List.<String>of()));
    }

    private static List<String> values(ParseResult result, Option option) {
        return switch (option.kind()) {
            case FLAG -> List.of();
            case ONE -> List.of(result.matchedOptionValue(option.name(), ""));
            case MANY -> List.copyOf(result.matchedOptionValue(option.name(), List.<String>of()));
        };
    }

    /** Built without annotations, which would have to be searched for. */
    private static CommandSpec spec(Usage usage) {
        CommandSpec spec = CommandSpec.create();
        usage.arguments().ifPresent(arguments -> spec.addPositional(positional(arguments)));
        for (Option option : usage.options()) {
            spec.addOption(option(option));
        }
        return spec;
    }

    private static PositionalParamSpec positional(Arguments arguments) {
        String most = arguments.most() == Arguments.ANY ? "*" : String.valueOf(arguments.most());
        return PositionalParamSpec.builder()
                .arity(arguments.fewest() + ".." + most)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(arguments.label())
                .build();
    }

    private static OptionSpec option(Option option) {
        String[] others = option.names().subList(1, option.names().size()).toArray(String[]::new);
        OptionSpec.Builder builder = OptionSpec.builder(option.name(), others).paramLabel(option.label());
        if (option.kind() == Kind.FLAG) {
            // The words --help and --version ask for nothing else, so that nothing else need be right.
            builder.arity("0")
                    .type(boolean.class)
                    .usageHelp(option.name().equals("--help"))
                    .versionHelp(option.name().equals("--version"));
        } else if (option.kind() == Kind.MANY) {
            builder.arity("1").type(List.class).auxiliaryTypes(String.class);
        } else {
            builder.arity("1").type(String.class);
        }
        return builder.build();
    }
}
