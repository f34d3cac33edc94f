package dev.schemalint.cli;

import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.Known;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.engine.Rules;
import dev.schemalint.report.Format;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.rule.Catalog;
import dev.schemalint.settings.FailOn;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lints files: what the program does when no other command is named. */
final class LintCommand implements Command {

    static final List<String> FORMATS =
            Arrays.stream(Format.values()).map(Format::id).toList();

    @Override
    public Usage usage() {
        return Usage.FILES
                .one("--format", "FORMAT")
                .many("--report", "FORMAT=FILE")
                .one("--fail-on", "SEVERITY")
                .many("--only", "RULES")
                .many("--allow", "RULES")
                .many("--deny", "RULES")
                .one(BaselineFile.OPTION, "FILE")
                .many("--profile", "NAME")
                .flag("--suppressed")
                .flag("--version", "-V");
    }

    @Override
    public String help() {
        return """
                usage: schemalint [OPTION]... [PATH]...
                       schemalint effects [OPTION]... [PATH]...
                       schemalint history [OPTION]... TABLE[.COLUMN]|--reversibility [PATH]...
                       schemalint baseline [OPTION]... [PATH]...
                       schemalint rules [--format text|json]
                       schemalint explain RULE
                       schemalint init
                       schemalint config schema
                       schemalint completion bash|zsh|fish
                       schemalint man

                Says what SQL migrations will do to a live database, before they are merged.
                PATH is a file, a directory, or - for standard input. Without PATH, in a git
                repository: what differs from the default branch, else the newest migration.

                  --target TARGET        what the scripts run on, repeatable:
                                         ENGINE[:VERSION[:EDITION]][@SERVICE]
                  --tool TOOL            the migration tool that runs them: flyway, liquibase,
                                         golang-migrate, goose, dbmate, sqlx, diesel, prisma,
                                         atlas, sqitch, mybatis, drizzle, node-pg-migrate, play,
                                         supabase, plain (none) or auto (the default)
                  --history PATH         migrations around the linted ones, repeatable
                                         (default: as the tool's layout has them)
                  --no-history           each file stands alone
                  --since REF            lint what changed since the merge base with REF,
                                         uncommitted changes included
                  --staged               lint what is in the index
                  --format FORMAT        text (the default), concise, json, jsonl, sarif,
                                         github, gitlab, rdjson, checkstyle, junit,
                                         markdown or html
                  --report FORMAT=FILE   write a report to a file as well, repeatable
                  --fail-on SEVERITY     error (the default), warning, note or never
                  --only RULES           ask only these rules, with commas between
                  --allow RULES          switch rules off
                  --deny RULES           switch rules on, as errors
                  --baseline FILE        what was found before, and may stay
                  --suppressed           tell in SARIF what may stay, too, marked as such
                  --profile NAME         ask the rules of a profile too: strict, documented,
                                         idempotent or reversible; repeatable
                  --config FILE          use these settings, not the nearest schemalint.yml
                  --isolated             use no settings
                  --stdin-filename NAME  what to call standard input
                  --color WHEN           auto (the default), always or never
                  -h, --help             show this
                  -V, --version          show the version

                Exit code: 0 clean; 1 findings at or above --fail-on, or a file that cannot be
                read; 2 wrong usage or settings, or an internal error.
                """;
    }

    /** What a run has found, and what it was asked for. */
    record Linted(LintRequest request, Jobs jobs, Outcome outcome) {}

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        Linted linted = lint(asked, surroundings);
        Optional<WrongUsage> failure = writeReports(linted.request(), linted.outcome());
        linted.request().format().report(linted.request().look()).write(linted.outcome(), out);
        if (failure.isPresent()) {
            throw failure.get();
        }
        return exitCode(linted.outcome(), linted.jobs());
    }

    Linted lint(Asked asked, Surroundings surroundings) throws WrongUsage {
        Catalog catalog = Rules.all();
        LintRequest request = LintRequest.of(asked, surroundings, catalog, FORMATS);
        SettingsLookup lookup = new SettingsLookup(request, catalog);
        Jobs jobs = new Jobs(request, lookup);
        List<Job> work = jobs.of(surroundings.in());
        List<Known> known = new ArrayList<>();
        for (BaselineFile file : BaselineFile.all(asked, jobs, surroundings.workingDirectory())) {
            known.add(file.read());
        }
        Outcome outcome = new Engine(catalog, surroundings.today()).lint(work);
        RuleChoice rules =
                new RuleChoice(request.only(), request.allow(), request.deny(), Map.of(), request.profiles());
        for (Known before : known) {
            outcome = before.outOf(outcome, catalog, rules);
        }
        return new Linted(request, jobs, outcome);
    }

    /** What can be said on standard output is said, also when a file cannot be written. */
    private static Optional<WrongUsage> writeReports(LintRequest request, Outcome outcome) {
        Optional<WrongUsage> failure = Optional.empty();
        for (ReportFile report : request.reports()) {
            try {
                report.write(outcome, request.look());
            } catch (WrongUsage cannotWrite) {
                failure = Optional.of(cannotWrite);
            }
        }
        return failure;
    }

    private static int exitCode(Outcome outcome, Jobs jobs) {
        if (outcome.problems().stream().anyMatch(Problem::internal)) {
            return 2;
        }
        boolean unreadable =
                outcome.problems().stream().anyMatch(problem -> jobs.failOn(problem.file()) != FailOn.NEVER);
        boolean found = outcome.findings().stream()
                .anyMatch(finding -> jobs.failOn(finding.location().file()).reachedBy(finding.severity()));
        return unreadable || found ? 1 : 0;
    }
}
