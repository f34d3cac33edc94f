package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Severity;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Paint.Ink;
import java.util.ArrayList;
import java.util.List;

/** The last lines of a report: how much of what was found, in how much, how bad it is, what was taken for granted. */
final class Summary {

    private Summary() {}

    /** How many of each severity, and what kinds of danger they are. */
    static String headline(Outcome outcome, Paint paint) {
        return counts(outcome.findings().stream().map(Finding::severity).toList(), paint)
                + paint.with(Ink.STRONG, ": " + Dangers.sentence(outcome.findings()));
    }

    /**
     * A sentence each.
     *
     * @param dangers whether one of them is about the kinds of danger
     */
    static List<String> of(Outcome outcome, boolean dangers, Paint paint) {
        boolean clean = outcome.findings().isEmpty() && outcome.problems().isEmpty();
        String first = clean
                ? paint.with(Ink.CLEAN, "Nothing found") + " in " + read(outcome) + "."
                : found(outcome, paint) + ".";
        List<String> lines = new ArrayList<>(List.of(first));
        if (dangers) {
            lines.add(Dangers.sentence(outcome.findings()));
        }
        lines.add(Glyphs.harmless(String.join(" ", outcome.assumptions())));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static String found(Outcome outcome, Paint paint) {
        String findings = outcome.findings().isEmpty()
                ? "Nothing found"
                : counts(outcome.findings().stream().map(Finding::severity).toList(), paint);
        long touched = outcome.findings().stream()
                .map(finding -> finding.location().file())
                .distinct()
                .count();
        boolean some = touched > 0 && touched < outcome.files().size();
        String summary = findings + " in " + (some ? touched + " of " : "") + read(outcome);
        long problems = outcome.problems().size();
        return problems == 0 ? summary : summary + "; " + counted(problems, "file") + " could not be linted";
    }

    /** How many of each severity, the worst first. */
    static String counts(List<Severity> found, Paint paint) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = found.stream().filter(severity::equals).count();
            if (count > 0) {
                counts.add(paint.with(Ink.of(severity), counted(count, severity.id())));
            }
        }
        return String.join(", ", counts);
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
