package dev.schemalint.cli;

import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Target.BadTarget;
import dev.schemalint.report.Format;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.settings.FailOn;
import dev.schemalint.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ParseResult;

/**
 * What a run was asked to do, checked as far as that can be done before any file is looked at.
 *
 * @param targets none when they are to come from the settings
 * @param failOn nothing when it is to come from the settings
 * @param config the settings file named on the command line
 */
record LintRequest(
        List<String> paths,
        List<Target> targets,
        Format format,
        boolean colour,
        List<ReportFile> reports,
        Optional<FailOn> failOn,
        Set<String> only,
        Set<String> allow,
        Set<String> deny,
        Optional<String> config,
        boolean isolated,
        Optional<String> standardInputName,
        Path workingDirectory) {

    /** @param formats those that standard output can have */
    static LintRequest of(ParseResult asked, Surroundings surroundings, Catalog catalog, List<String> formats)
            throws WrongUsage {
        List<String> paths = Options.arguments(asked);
        Optional<String> config = Optional.ofNullable(asked.<String>matchedOptionValue("--config", null));
        boolean isolated = asked.hasMatchedOption("--isolated");
        Optional<String> failOn = asked.hasMatchedOption("--fail-on")
                ? Optional.of(Options.choice(asked, "--fail-on", "error", FailOn.ids()))
                : Optional.empty();
        LintRequest request = new LintRequest(
                paths,
                targets(Options.values(asked, "--target")),
                Format.named(Options.choice(asked, "--format", "text", formats)).orElseThrow(),
                Colour.wanted(
                        Options.choice(asked, "--color", "auto", Colour.CHOICES),
                        surroundings.environment(),
                        surroundings.terminal()),
                ReportFile.asked(asked, surroundings.workingDirectory()),
                failOn.flatMap(FailOn::named),
                rules(asked, "--only", catalog),
                rules(asked, "--allow", catalog),
                rules(asked, "--deny", catalog),
                config,
                isolated,
                Optional.ofNullable(asked.<String>matchedOptionValue("--stdin-filename", null)),
                surroundings.workingDirectory());
        if (paths.isEmpty()) {
            throw new WrongUsage("no PATH was given; name files or directories, or - for standard input"
                    + " (schemalint --help tells more)");
        }
        if (config.isPresent() && isolated) {
            throw new WrongUsage("--config and --isolated contradict each other");
        }
        return request;
    }

    /** Each target once, in the order they were given. */
    static List<Target> targets(List<String> texts) throws WrongUsage {
        List<Target> targets = new ArrayList<>();
        for (String text : texts) {
            try {
                Target.parse(text).stream()
                        .filter(target -> !targets.contains(target))
                        .forEach(targets::add);
            } catch (BadTarget bad) {
                throw new WrongUsage("--target " + text + ": " + bad.getMessage());
            }
        }
        return targets;
    }

    private static Set<String> rules(ParseResult asked, String option, Catalog catalog) throws WrongUsage {
        List<String> known = catalog.pages().stream().map(Page::id).toList();
        Set<String> rules = new TreeSet<>();
        for (String rule : Options.separated(asked, option)) {
            if (!known.contains(rule)) {
                throw new WrongUsage(option + ": unknown rule '" + rule + "'" + Nearest.question(rule, known));
            }
            rules.add(rule);
        }
        if (asked.hasMatchedOption(option) && rules.isEmpty()) {
            throw new WrongUsage(option + " names no rule");
        }
        return rules;
    }
}
