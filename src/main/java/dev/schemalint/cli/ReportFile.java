package dev.schemalint.cli;

import dev.schemalint.report.Format;
import dev.schemalint.report.Look;
import dev.schemalint.report.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A report that goes to a file. */
record ReportFile(Format format, String name, Path path) {

    /** Those asked for with {@code --report FORMAT=FILE}; what could not be written later is refused now. */
    static List<ReportFile> asked(Asked asked, Path workingDirectory) throws WrongUsage {
        List<ReportFile> reports = new ArrayList<>();
        for (String value : asked.values("--report")) {
            int equals = value.indexOf('=');
            if (equals < 0 || equals == value.length() - 1) {
                throw new WrongUsage("--report wants FORMAT=FILE, not '" + value + "'");
            }
            String format = Options.checked("--report", value.substring(0, equals), LintCommand.FORMATS);
            String name = value.substring(equals + 1);
            Path path = path(name, workingDirectory);
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new WrongUsage("cannot write the report " + name + ": there is no folder "
                        + folder.toString().replace('\\', '/'));
            }
            if (Files.isDirectory(path)) {
                throw new WrongUsage("cannot write the report " + name + ": it is a folder");
            }
            reports.add(new ReportFile(Format.named(format).orElseThrow(), name, path));
        }
        return List.copyOf(reports);
    }

    void write(Outcome outcome, Look look) throws WrongUsage {
        try (Writer out = Files.newBufferedWriter(path)) {
            format.report(look.toFile()).write(outcome, out);
        } catch (IOException problem) {
            throw new WrongUsage("cannot write the report " + name + ": " + problem.getMessage());
        }
    }

    private static Path path(String name, Path workingDirectory) throws WrongUsage {
        try {
            return workingDirectory.resolve(name);
        } catch (InvalidPathException notAPath) {
            throw new WrongUsage("'" + name + "' is no path: " + notAPath.getReason());
        }
    }
}
