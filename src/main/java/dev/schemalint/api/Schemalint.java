package dev.schemalint.api;

import dev.schemalint.cli.Linting;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lints migrations from Java: in a test of the project they belong to, say. */
public final class Schemalint {

    private static final String UNREADABLE = "unreadable-file";

    private Schemalint() {}

    /** How grave a finding is. */
    public enum Severity {
        /** It will fail, lose data, or stop readers or writers for a time that grows with the table. */
        ERROR,
        /** It breaks running code, or is risky under load. */
        WARNING,
        /** It is worth knowing. */
        NOTE
    }

    /**
     * What is wrong at one place.
     *
     * @param rule its name, or unreadable-file where a file could not be linted
     * @param help the safe way, where there is one in a line
     * @param line counted from 1, as the column is, in UTF-16 units
     */
    public record Finding(
            String rule, Severity severity, String message, Optional<String> help, String file, int line, int column) {

        @Override
        public String toString() {
            return file + ":" + line + ":" + column + ": " + severity.name().toLowerCase(Locale.ROOT) + " " + rule + " "
                    + message;
        }
    }

    /**
     * Lints what the arguments say, which are those of the command line: {@code lint("db/migrations", "--target",
     * "postgresql:16")}. Settings, comments and baselines count as they do there.
     *
     * @throws IllegalArgumentException where the command line would have refused them, or the settings
     */
    public static List<Finding> lint(String... arguments) {
        return lint(Path.of(""), arguments);
    }

    /** The same, with paths that start from a folder. */
    public static List<Finding> lint(Path folder, String... arguments) {
        Outcome outcome = Linting.run(List.of(arguments), folder);
        List<Finding> findings = new ArrayList<>();
        for (dev.schemalint.finding.Finding found : outcome.findings()) {
            findings.add(new Finding(
                    found.rule(),
                    Severity.valueOf(found.severity().name()),
                    found.message(),
                    found.help(),
                    found.location().file(),
                    found.location().start().line(),
                    found.location().start().column()));
        }
        for (Problem problem : outcome.problems()) {
            findings.add(
                    new Finding(UNREADABLE, Severity.ERROR, problem.message(), Optional.empty(), problem.file(), 1, 1));
        }
        return List.copyOf(findings);
    }
}
