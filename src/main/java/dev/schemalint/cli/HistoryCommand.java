package dev.schemalint.cli;

import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.Rules;
import dev.schemalint.report.HistoryReport;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Product;
import dev.schemalint.rule.Catalog;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Life;
import dev.schemalint.story.Life.Event;
import dev.schemalint.story.Reversibility;
import dev.schemalint.story.Reversibility.Grade;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what migrations did to a table or column, or how far they can be taken back. */
final class HistoryCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json");
    private static final List<String> FAIL_ON = List.of(Grade.IRREVERSIBLE.id(), Grade.LOSES_DATA.id(), "never");

    @Override
    public Usage usage() {
        return Usage.FILES.flag("--reversibility").one("--format", "FORMAT").one("--fail-on", "GRADE");
    }

    @Override
    public String help() {
        return """
                usage: schemalint history [OPTION]... TABLE[.COLUMN] [PATH]...
                       schemalint history --reversibility [OPTION]... [PATH]...

                Tells what the migrations did to a table or a column, with file and line; or how
                far each can be taken back: the way forward and the way back are replayed, and
                what is left is compared with what was there.
                PATH is a file, a directory, or - for standard input; without one, all below
                this directory.

                  --reversibility        grade each migration: reversible, loses data (written
                                         since), unknown, or irreversible
                  --fail-on GRADE        irreversible, loses-data or never (the default)
                  --target TARGET        what the scripts run on; the first one counts
                  --tool TOOL            the migration tool that runs them (default: auto)
                  --history PATH         migrations around the named ones, repeatable
                  --no-history           each file stands alone
                  --since REF            what changed since the merge base with REF
                  --staged               what is in the index
                  --format FORMAT        text (the default) or json
                  --config FILE          use these settings, not the nearest schemalint.yml
                  --isolated             use no settings
                  --stdin-filename NAME  what to call standard input
                  --color WHEN           auto (the default), always or never
                  -h, --help             show this

                Exit code: 0; 1 when a migration has the grade of --fail-on or a worse one, or a
                file cannot be read; 2 wrong usage or settings, or an internal error.
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        boolean reversibility = asked.has("--reversibility");
        boolean json = Options.choice(asked, "--format", "text", FORMATS).equals("json");
        String failOn = Options.choice(asked, "--fail-on", "never", FAIL_ON);
        List<String> arguments = new ArrayList<>(asked.arguments());
        if (!reversibility && arguments.isEmpty()) {
            throw new WrongUsage("history wants TABLE or TABLE.COLUMN, or --reversibility");
        }
        String name = reversibility ? "" : arguments.remove(0);
        Catalog catalog = Rules.all();
        LintRequest request =
                LintRequest.ofFiles(asked, surroundings, catalog, arguments.isEmpty() ? List.of(".") : arguments);
        List<Job> jobs = new Jobs(request, new SettingsLookup(request, catalog)).of(surroundings.in());
        List<Problem> problems = new ArrayList<>();
        List<Chapter> chapters = new Engine(Rules.none(), surroundings.today()).tell(jobs, problems);
        boolean failed =
                reversibility ? grades(Reversibility.of(chapters), failOn, json, out) : life(name, chapters, json, out);
        for (Problem problem : problems) {
            String line = Product.NAME + ": " + problem.file() + ": " + problem.message() + "\n";
            surroundings.err().write(line.getBytes(StandardCharsets.UTF_8));
        }
        return problems.stream().anyMatch(Problem::internal) ? 2 : failed || !problems.isEmpty() ? 1 : 0;
    }

    /** Whether the run fails. */
    private static boolean grades(List<Reversibility> graded, String failOn, boolean json, Writer out)
            throws IOException {
        if (json) {
            HistoryReport.gradesAsJson(graded, out);
        } else {
            HistoryReport.grades(graded, out);
        }
        return graded.stream()
                .map(Reversibility::grade)
                .anyMatch(grade -> grade == Grade.IRREVERSIBLE && !failOn.equals("never")
                        || grade.id().equals(failOn));
    }

    private static boolean life(String name, List<Chapter> chapters, boolean json, Writer out) throws IOException {
        int dot = name.lastIndexOf('.');
        String table = dot < 0 ? name : name.substring(0, dot);
        Optional<String> column = dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
        List<Event> events = Life.of(table, column, chapters);
        if (json) {
            HistoryReport.lifeAsJson(name, events, out);
        } else {
            HistoryReport.life(name, events, out);
        }
        return false;
    }
}
