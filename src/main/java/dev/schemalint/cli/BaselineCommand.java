package dev.schemalint.cli;

import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.Known;
import dev.schemalint.engine.Rules;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Product;
import dev.schemalint.rule.Catalog;
import dev.schemalint.text.Gathering;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Writes down what is found today, so that only what is new fails tomorrow. */
final class BaselineCommand implements Command {

    static final String USUAL_NAME = "schemalint-baseline.json";

    @Override
    public Usage usage() {
        return Usage.FILES
                .one(BaselineFile.OPTION, "FILE")
                .many("--only", "RULES")
                .many("--allow", "RULES")
                .many("--deny", "RULES");
    }

    @Override
    public String help() {
        return """
                usage: schemalint baseline [OPTION]... [PATH]...

                Writes what is found today to a file. A run with --baseline FILE then reports
                only what is new, and says which lines of the file are not needed any more.

                  --baseline FILE        the file to write (default: that of the
                                         settings, else schemalint-baseline.json)
                  --target TARGET        what the scripts run on, repeatable:
                                         ENGINE[:VERSION[:EDITION]][@SERVICE]
                  --tool TOOL            the migration tool that runs them (default: auto)
                  --history PATH         migrations around the linted ones, repeatable
                  --no-history           each file stands alone
                  --since REF            what changed since the merge base with REF
                  --staged               what is in the index
                  --only RULES           ask only these rules, with commas between
                  --allow RULES          switch rules off
                  --deny RULES           switch rules on, as errors
                  --config FILE          use these settings, not the nearest schemalint.yml
                  --isolated             use no settings
                  --stdin-filename NAME  what to call standard input
                  --color WHEN           auto (the default), always or never
                  -h, --help             show this

                Exit code: 0; 1 when a file cannot be read; 2 wrong usage or settings, or an
                internal error, and then nothing is written.
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        Catalog catalog = Rules.all();
        LintRequest request = LintRequest.of(asked, surroundings, catalog, List.of("text"));
        Jobs jobs = new Jobs(request, new SettingsLookup(request, catalog));
        List<Job> work = jobs.of(surroundings.in());
        List<BaselineFile> named = BaselineFile.all(asked, jobs, surroundings.workingDirectory());
        if (named.size() > 1) {
            throw new WrongUsage("the settings name " + named.size() + " baselines ("
                    + named.stream().map(BaselineFile::name).collect(Gathering.joined(", "))
                    + "): say which with --baseline, and give the paths it is for");
        }
        BaselineFile file =
                named.isEmpty() ? BaselineFile.of(USUAL_NAME, surroundings.workingDirectory()) : named.get(0);
        Outcome outcome = new Engine(catalog, surroundings.today()).lint(work);
        for (Problem problem : outcome.problems()) {
            String line = Product.NAME + ": " + problem.file() + " " + problem.message() + "\n";
            surroundings.err().write(line.getBytes(StandardCharsets.UTF_8));
        }
        if (outcome.problems().stream().anyMatch(Problem::internal)) {
            return 2;
        }
        try (Writer written = Files.newBufferedWriter(file.path())) {
            Known.write(outcome, written);
        } catch (IOException problem) {
            throw new WrongUsage("cannot write " + file.name() + ": " + problem.getMessage());
        }
        int count = outcome.findings().size();
        out.write(count + (count == 1 ? " finding" : " findings") + " in " + file.name() + "\n");
        return outcome.problems().isEmpty() ? 0 : 1;
    }
}
