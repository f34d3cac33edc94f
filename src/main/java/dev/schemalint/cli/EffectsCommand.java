package dev.schemalint.cli;

import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Rules;
import dev.schemalint.report.EffectsReport;
import dev.schemalint.report.Format;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Report;
import dev.schemalint.rule.Catalog;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Says what each statement does, and judges nothing. */
final class EffectsCommand implements Command {

    private static final List<String> FORMATS = List.of(Format.TEXT.id(), Format.JSON.id());

    @Override
    public Usage usage() {
        return Usage.FILES.one("--format", "FORMAT");
    }

    @Override
    public String help() {
        return """
                usage: schemalint effects [OPTION]... [PATH]...

                Shows what each statement does: its locks, who waits for it, what it rewrites,
                scans and rebuilds, and whether it can run in a transaction.
                PATH is a file, a directory, or - for standard input.

                  --target TARGET        what the scripts run on, repeatable:
                                         ENGINE[:VERSION[:EDITION]][@SERVICE]
                  --tool TOOL            the migration tool that runs them (default: auto)
                  --history PATH         migrations around the shown ones, repeatable
                  --no-history           each file stands alone
                  --since REF            what changed since the merge base with REF
                  --staged               what is in the index
                  --format FORMAT        text (the default) or json
                  --config FILE          use these settings, not the nearest schemalint.yml
                  --isolated             use no settings
                  --stdin-filename NAME  what to call standard input
                  --color WHEN           auto (the default), always or never
                  -h, --help             show this

                Exit code: 0; 1 when a file cannot be read; 2 wrong usage or settings, or an
                internal error.
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        Catalog catalog = Rules.all();
        LintRequest request = LintRequest.of(asked, surroundings, catalog, FORMATS);
        SettingsLookup lookup = new SettingsLookup(request, catalog);
        Outcome outcome =
                new Engine(Rules.none(), surroundings.today()).lint(new Jobs(request, lookup).of(surroundings.in()));
        Report report = request.format() == Format.TEXT
                ? new EffectsReport(request.look().colour())
                : request.format().report(request.look());
        report.write(outcome, out);
        if (outcome.problems().stream().anyMatch(Problem::internal)) {
            return 2;
        }
        return outcome.problems().isEmpty() ? 0 : 1;
    }
}
