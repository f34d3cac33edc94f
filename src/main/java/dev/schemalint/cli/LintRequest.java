package dev.schemalint.cli;

import dev.schemalint.change.Checkout;
import dev.schemalint.change.Histories;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Target.BadTarget;
import dev.schemalint.report.Format;
import dev.schemalint.report.Look;
import dev.schemalint.report.Look.Origin;
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

/**
 * What a run was asked to do, checked as far as that can be done before any file is looked at.
 *
 * @param targets none when they are to come from the settings
 * @param tool the migration tool; nothing when it is to come from the settings or to be found out
 * @param history files that come before the linted ones; none when they are to be found around them
 * @param alone whether each file stands alone
 * @param since the revision with which the work tree is compared to find what is linted
 * @param staged whether what is in the index is linted
 * @param failOn nothing when it is to come from the settings
 * @param config the settings file named on the command line
 */
record LintRequest(
        List<String> paths,
        List<Target> targets,
        Optional<String> tool,
        List<String> history,
        boolean alone,
        Optional<String> since,
        boolean staged,
        Format format,
        Look look,
        List<ReportFile> reports,
        Optional<FailOn> failOn,
        Set<String> only,
        Set<String> allow,
        Set<String> deny,
        Set<String> profiles,
        Optional<String> config,
        boolean isolated,
        Optional<String> standardInputName,
        Path workingDirectory) {

    static final String AUTO = "auto";

    /** @param formats those that standard output can have */
    static LintRequest of(Asked asked, Surroundings surroundings, Catalog catalog, List<String> formats)
            throws WrongUsage {
        Format format =
                Format.named(Options.choice(asked, "--format", "text", formats)).orElseThrow();
        Optional<FailOn> failOn = asked.has("--fail-on")
                ? FailOn.named(Options.choice(asked, "--fail-on", "error", FailOn.ids()))
                : Optional.empty();
        return of(asked, surroundings, catalog, asked.arguments(), format, failOn);
    }

    /** Of a command that reports in its own way. */
    static LintRequest ofFiles(Asked asked, Surroundings surroundings, Catalog catalog, List<String> paths)
            throws WrongUsage {
        return of(asked, surroundings, catalog, paths, Format.TEXT, Optional.empty());
    }

    private static LintRequest of(
            Asked asked,
            Surroundings surroundings,
            Catalog catalog,
            List<String> paths,
            Format format,
            Optional<FailOn> failOn)
            throws WrongUsage {
        Optional<String> config = asked.value("--config");
        boolean isolated = asked.has("--isolated");
        List<ReportFile> reports = ReportFile.asked(asked, surroundings.workingDirectory());
        boolean sarif = format == Format.SARIF || reports.stream().anyMatch(file -> file.format() == Format.SARIF);
        LintRequest request = new LintRequest(
                paths,
                targets(asked.values("--target")),
                tool(asked),
                asked.values("--history"),
                asked.has("--no-history"),
                asked.value("--since"),
                asked.has("--staged"),
                format,
                look(asked, surroundings, sarif ? origin(surroundings.workingDirectory()) : Optional.empty()),
                reports,
                failOn,
                rules(asked, "--only", catalog),
                rules(asked, "--allow", catalog),
                rules(asked, "--deny", catalog),
                profiles(asked, catalog),
                config,
                isolated,
                asked.value("--stdin-filename"),
                surroundings.workingDirectory());
        contradict(request.alone() && !request.history().isEmpty(), "--history and --no-history");
        contradict(request.staged() && request.since().isPresent(), "--since and --staged");
        contradict(
                request.fromGit() && paths.contains("-"),
                "standard input and " + (request.staged() ? "--staged" : "--since"));
        contradict(config.isPresent() && isolated, "--config and --isolated");
        return request;
    }

    private static Optional<Origin> origin(Path workingDirectory) {
        return Checkout.at(workingDirectory)
                .map(found -> new Origin(found.repository(), found.commit(), found.whole()));
    }

    private static Look look(Asked asked, Surroundings surroundings, Optional<Origin> origin) throws WrongUsage {
        String when = Options.choice(asked, "--color", "auto", Colour.CHOICES);
        boolean colour = Colour.wanted(when, surroundings.environment(), surroundings.terminal());
        return new Look(
                colour,
                colour && surroundings.terminal(),
                Colour.columns(surroundings.environment()),
                asked.has("--suppressed"),
                origin);
    }

    /** Whether git says what is linted. */
    boolean fromGit() {
        return staged || since.isPresent() || paths.isEmpty();
    }

    private static void contradict(boolean both, String what) throws WrongUsage {
        if (both) {
            throw new WrongUsage(what + " contradict each other");
        }
    }

    /** {@code auto} is as if nothing had been said. */
    private static Optional<String> tool(Asked asked) throws WrongUsage {
        if (!asked.has("--tool")) {
            return Optional.empty();
        }
        List<String> tools = new ArrayList<>(Histories.tools());
        tools.add(AUTO);
        return Optional.of(Options.choice(asked, "--tool", AUTO, tools));
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

    private static Set<String> profiles(Asked asked, Catalog catalog) throws WrongUsage {
        Set<String> profiles = new TreeSet<>();
        for (String profile : Options.separated(asked, "--profile")) {
            profiles.add(Options.checked("--profile", profile, Options.profiles(catalog)));
        }
        return profiles;
    }

    private static Set<String> rules(Asked asked, String option, Catalog catalog) throws WrongUsage {
        if (!asked.has(option)) {
            return Set.of();
        }
        List<String> known = catalog.pages().stream().map(Page::id).toList();
        Set<String> rules = new TreeSet<>();
        for (String rule : Options.separated(asked, option)) {
            if (!known.contains(rule)) {
                throw new WrongUsage(option + ": unknown rule '" + rule + "'" + Nearest.question(rule, known));
            }
            rules.add(rule);
        }
        if (rules.isEmpty()) {
            throw new WrongUsage(option + " names no rule");
        }
        return rules;
    }
}
