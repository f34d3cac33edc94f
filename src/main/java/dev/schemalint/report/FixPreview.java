package dev.schemalint.report;

import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Fix;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file as a fix would leave them. */
final class FixPreview {

    /**
     * A line that a fix writes or takes away.
     *
     * @param number where it stands, seen from the text as it is now
     * @param focus what changed in it
     */
    record Line(int number, boolean added, String text, Span focus) {}

    private FixPreview() {}

    /** The changed lines of one file; edits that touch the same lines are shown together. */
    static List<Line> of(Fix fix, SourceText source) {
        List<Edit> edits = fix.inOrder().stream()
                .filter(edit -> edit.location().file().equals(source.path()))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Edit> together = new ArrayList<>();
        int lastLine = 0;
        for (Edit edit : edits) {
            if (!together.isEmpty() && edit.location().start().line() > lastLine) {
                lines.addAll(hunk(source, together, lastLine));
                together.clear();
            }
            together.add(edit);
            lastLine = Math.max(lastLine, edit.location().end().line());
        }
        if (!together.isEmpty()) {
            lines.addAll(hunk(source, together, lastLine));
        }
        return lines;
    }

    private static List<Line> hunk(SourceText source, List<Edit> edits, int lastLine) {
        int firstLine = edits.get(0).location().start().line();
        int from = source.lines().start(firstLine);
        int to = source.lines().end(lastLine);
        String changed = applied(source, edits, new Span(from, to));
        if (changed.isBlank()) {
            return lines(source.content().substring(from, to), firstLine, false, new Span(0, 0));
        }
        int focus = edits.get(0).location().span().start() - from;
        Span first = new Span(focus, focus + edits.get(0).text().length());
        return lines(changed, firstLine, true, first);
    }

    /** A piece of a file with edits made in it, which are given in order; of two that overlap the first is made. */
    static String applied(SourceText source, List<Edit> edits, Span piece) {
        StringBuilder changed = new StringBuilder();
        int copied = piece.start();
        for (Edit edit : edits) {
            Span span = edit.location().span();
            if (span.start() < copied) {
                continue;
            }
            changed.append(source.content(), copied, span.start()).append(edit.text());
            copied = span.end();
        }
        return changed.append(source.content(), copied, piece.end()).toString();
    }

    private static List<Line> lines(String text, int firstNumber, boolean added, Span focus) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.stripTrailing().split("\\R", -1)) {
            int from = Math.max(0, Math.min(focus.start() - start, line.length()));
            int to = Math.max(from, Math.min(focus.end() - start, line.length()));
            lines.add(new Line(firstNumber + lines.size(), added, line, new Span(from, to)));
            start += line.length() + 1;
        }
        return lines;
    }
}
