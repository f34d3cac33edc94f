package dev.schemalint.cli;

import dev.schemalint.change.Paths;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.engine.Parsing;
import dev.schemalint.report.ParseReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Shows what was read in each statement; for those who work on the readers, and for tests. */
final class ParseCommand implements Command {

    private static final String STDIN = "-";

    @Override
    public Usage usage() {
        return Usage.COMMON
                .one("--dialect", "ENGINE")
                .one("--format", "FORMAT")
                .arguments("PATH", 1, Usage.Arguments.ANY);
    }

    @Override
    public String help() {
        return """
                usage: schemalint parse [OPTION]... PATH...

                Shows what is read in each statement of files, directories or - (stdin).

                  --dialect ENGINE  how to read them (default: postgresql)
                  --format FORMAT   text (the default) or json
                  -h, --help        show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        List<String> engines = Arrays.stream(Dialect.values()).map(Dialect::id).toList();
        String engine = Options.choice(asked, "--dialect", Dialect.POSTGRESQL.id(), engines);
        String format = Options.choice(asked, "--format", "text", List.of("text", "json"));
        ParseReport report = format.equals("json") ? ParseReport.json(out) : ParseReport.text(out);
        Parsing.report(
                files(asked.arguments(), surroundings), Dialect.named(engine).orElseThrow(), report);
        return 0;
    }

    /** Each is read when its turn has come. */
    private static Iterable<Reading> files(List<String> paths, Surroundings surroundings) {
        if (paths.equals(List.of(STDIN))) {
            return List.of(Reading.of(surroundings.in(), STDIN));
        }
        Path from = surroundings.workingDirectory();
        Paths found = Paths.find(paths, from);
        return () -> Stream.<Reading>concat(found.files().stream().map(Reading::of), found.problems().stream())
                .iterator();
    }
}
