package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.report.FixPreview.Line;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Paint.Ink;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One finding, and where there are more like it: headline, code frame, other places that explain it, what to do. */
final class FindingText {

    private static final int MOST_RELATED = 3;
    private static final int MOST_FIX_LINES = 8;
    private static final int MOST_PIECES = 40;
    private static final String INDENT = "  ";

    private final Look look;
    private final Paint paint;
    private final List<Target> targets;
    private final Optional<FileOutcome> file;
    private final Finding finding;
    private final List<Finding> others;
    private final List<Line> preview;
    private final StringBuilder out = new StringBuilder();
    private final Frame frame;

    /** @param file where the finding is; nothing when it is in a file that was not linted itself */
    FindingText(Look look, List<Target> targets, Optional<FileOutcome> file, Alike alike) {
        this.look = look;
        this.paint = new Paint(look.colour());
        this.targets = targets;
        this.file = file;
        this.finding = alike.first();
        this.others = alike.others();
        this.preview = finding.fix()
                .map(fix -> FixPreview.of(fix, finding.location().source()))
                .orElse(List.of());
        this.frame = new Frame(paint, gutter(), look.columns(), out);
    }

    String text() {
        Ink ink = Ink.of(finding.severity());
        headline(ink);
        Location location = finding.location();
        frame.place("-->", location);
        frame.bar();
        statementStart()
                .ifPresent(line ->
                        frame.context(location.source(), line, location.start().line()));
        frame.marked(location, "^", ink, "");
        finding.related().stream().limit(MOST_RELATED).forEach(this::related);
        List<Remark> remarks = remarks();
        if (!remarks.isEmpty()) {
            frame.bar();
            remarks.forEach(remark -> frame.remark(remark.name(), remark.text()));
        }
        preview();
        return out.toString();
    }

    private void headline(Ink ink) {
        String head = finding.severity().id() + "[" + finding.rule() + "]";
        List<String> lines = Wrapping.lines(
                Glyphs.harmless(finding.message()),
                look.columns() - head.length() - ": ".length(),
                look.columns() - INDENT.length());
        String rule = look.links() ? Paint.link(finding.rule(), Product.page(finding.rule())) : finding.rule();
        out.append(paint.with(ink, finding.severity().id() + "[" + rule + "]"))
                .append(paint.with(Ink.STRONG, ": " + lines.get(0)))
                .append('\n');
        lines.stream()
                .skip(1)
                .forEach(line ->
                        out.append(INDENT).append(paint.with(Ink.STRONG, line)).append('\n'));
    }

    /** A line below the code that says something about the finding as a whole. */
    private record Remark(String name, String text) {}

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (finding.related().size() > MOST_RELATED) {
            remarks.add(new Remark("also:", finding.related().size() - MOST_RELATED + " more places"));
        }
        TargetNames.someOnly(targets, finding.targets()).ifPresent(names -> remarks.add(new Remark("only on", names)));
        Optional<String> fix = finding.fix().map(Fix::title);
        finding.help()
                .filter(help -> !fix.equals(Optional.of(help)))
                .ifPresent(help -> remarks.add(new Remark("help:", help)));
        fix.ifPresent(title -> remarks.add(new Remark("fix:", title)));
        if (!others.isEmpty()) {
            remarks.add(new Remark("again:", others.size() + " more in this file, on line" + lines(others)));
        }
        return remarks;
    }

    /** {@code s 4, 7-9}: lines that follow each other are one piece. */
    private static String lines(List<Finding> findings) {
        List<Integer> lines = findings.stream()
                .map(other -> other.location().start().line())
                .distinct()
                .toList();
        List<String> pieces = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (i + 1 == lines.size() || lines.get(i + 1) > lines.get(i) + 1) {
                pieces.add(lines.get(first) + (i == first ? "" : "-" + lines.get(i)));
                first = i + 1;
            }
        }
        String shown = String.join(", ", pieces.subList(0, Math.min(pieces.size(), MOST_PIECES)));
        String more = pieces.size() > MOST_PIECES ? " and below (--format concise tells each)" : "";
        return (lines.size() == 1 ? " " : "s ") + shown + more;
    }

    private void related(Related related) {
        frame.bar();
        frame.place(":::", related.location());
        frame.bar();
        frame.marked(firstLine(related.location()), "-", Ink.FRAME, related.message());
    }

    private void preview() {
        if (preview.isEmpty()) {
            return;
        }
        frame.bar();
        for (Line line : preview.subList(0, Math.min(preview.size(), MOST_FIX_LINES))) {
            if (line.added()) {
                frame.added(line.number(), line.text(), MOST_FIX_LINES);
            } else {
                frame.numbered(line.number(), "-", paint.with(Ink.REMOVED, frame.fitting(line.text(), line.focus())));
            }
        }
        if (preview.size() > MOST_FIX_LINES) {
            frame.skipped();
        }
    }

    /** The line on which the statement begins, when the finding itself lies further down. */
    private Optional<Integer> statementStart() {
        return finding.statement()
                .flatMap(number -> file.filter(
                                linted -> number < linted.statements().size())
                        .map(linted -> startLine(linted, number)))
                .filter(line -> line < finding.location().start().line());
    }

    private static int startLine(FileOutcome file, int statement) {
        return file.source()
                .position(file.statements().get(statement).span().start())
                .line();
    }

    /** A place elsewhere needs no more than its first line to be recognised. */
    private static Location firstLine(Location location) {
        Span span = location.span();
        int end = location.source().lines().end(location.start().line());
        return new Location(
                location.source(), new Span(span.start(), Math.max(span.start(), Math.min(span.end(), end))));
    }

    private int gutter() {
        int highest = finding.location().end().line();
        for (Related related : finding.related()
                .subList(0, Math.min(MOST_RELATED, finding.related().size()))) {
            highest = Math.max(highest, related.location().start().line());
        }
        for (Line line : preview) {
            highest = Math.max(highest, line.number());
        }
        return Frame.digits(highest);
    }
}
