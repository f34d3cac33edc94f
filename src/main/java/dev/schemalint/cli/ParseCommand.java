package dev.schemalint.cli;

import dev.schemalint.change.Paths;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.engine.Parsing;
import dev.schemalint.report.ParseReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code schemalint parse}: shows what was read in each statement; for those who work on the readers. */
final class ParseCommand {

    private static final String USAGE = "usage: schemalint parse [--format text|json] [--dialect NAME] PATH...";

    private ParseCommand() {}

    /** The exit code. */
    static int run(List<String> arguments, OutputStream out) throws IOException {
        boolean asJson = false;
        Optional<Dialect> dialect = Optional.of(Dialect.POSTGRESQL);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--format" -> asJson = arguments.get(++i).equals("json");
                case "--dialect" -> dialect = Dialect.named(arguments.get(++i));
                default -> paths.add(arguments.get(i));
            }
        }
        if (paths.isEmpty() || dialect.isEmpty()) {
            System.err.println(USAGE);
            return 2;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ParseReport report = asJson ? ParseReport.json(writer) : ParseReport.text(writer);
        Parsing.report(read(paths), dialect.get(), report);
        writer.flush();
        return 0;
    }

    /** Read one at a time, when its turn has come. */
    private static Iterable<Reading> read(List<String> paths) {
        Paths found = Paths.find(paths, Path.of(""));
        return () -> Stream.concat(found.files().stream().map(Reading::of), found.problems().stream())
                .map(Reading.class::cast)
                .iterator();
    }
}
