package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Severity;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Paint.Ink;
import java.util.ArrayList;
import java.util.List;

/** The last lines of a report: how much of what was found, in how much, and what was taken for granted. */
final class Summary {

    private Summary() {}

    static String of(Outcome outcome, Paint paint) {
        boolean clean = outcome.findings().isEmpty() && outcome.problems().isEmpty();
        String first = clean
                ? paint.with(Ink.CLEAN, "Nothing found") + " in " + read(outcome) + "."
                : found(outcome, paint) + ".";
        String assumed = Glyphs.harmless(String.join(" ", outcome.assumptions()));
        if (assumed.isEmpty()) {
            return first + "\n";
        }
        return first + (clean ? " " : "\n") + assumed + "\n";
    }

    private static String found(Outcome outcome, Paint paint) {
        List<String> counts = new ArrayList<>();
        count(counts, outcome, Severity.ERROR, paint);
        count(counts, outcome, Severity.WARNING, paint);
        count(counts, outcome, Severity.NOTE, paint);
        String findings = counts.isEmpty() ? "Nothing found" : String.join(", ", counts);
        long touched = outcome.findings().stream()
                .map(finding -> finding.location().file())
                .distinct()
                .count();
        boolean some = touched > 0 && touched < outcome.files().size();
        String summary = findings + " in " + (some ? touched + " of " : "") + read(outcome);
        long problems = outcome.problems().size();
        return problems == 0 ? summary : summary + "; " + counted(problems, "file") + " could not be linted";
    }

    private static void count(List<String> counts, Outcome outcome, Severity severity, Paint paint) {
        long count = outcome.findings().stream()
                .map(Finding::severity)
                .filter(severity::equals)
                .count();
        if (count > 0) {
            counts.add(paint.with(Ink.of(severity), counted(count, severity.id())));
        }
    }

    /** {@code 3 files (14 statements, 2 not understood; 1 finding suppressed)}. */
    private static String read(Outcome outcome) {
        List<FileOutcome> files = outcome.files();
        long unread = outcome.statements() - outcome.understood();
        String read = counted(files.size(), "file") + " (" + counted(outcome.statements(), "statement");
        if (unread > 0) {
            read += ", " + unread + " not understood";
        }
        if (!outcome.suppressed().isEmpty()) {
            read += "; " + counted(outcome.suppressed().size(), "finding") + " suppressed";
        }
        return read + ")";
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
