package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Location;
import dev.schemalint.report.FixPreview.Line;
import dev.schemalint.text.Gathering;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/**
 * For comments and job summaries: a table with the worst first, then the code of each finding by file. A comment on
 * GitHub may not be longer than 65,536 characters: what has no room is counted.
 */
final class MarkdownReport implements Report {

    private static final int LONGEST = 65_000;
    private static final int LONGEST_TABLE = 30_000;
    private static final int LONGEST_CELL = 400;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 8;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        StringBuilder text = new StringBuilder("## schemalint\n\n");
        for (String line : Summary.of(outcome, true, new Paint(false))) {
            text.append(MarkdownText.line(line, LONGEST_MESSAGE)).append("\n\n");
        }
        List<Entry> entries = Entry.all(outcome);
        if (!entries.isEmpty()) {
            table(text, entries);
            details(text, outcome);
        }
        out.write(text.toString().stripTrailing());
        out.write('\n');
    }

    private static void table(StringBuilder text, List<Entry> entries) {
        text.append("| | where | rule | what |\n| --- | --- | --- | --- |\n");
        List<Entry> worstFirst = entries.stream()
                .sorted(Comparator.comparing(Entry::severity).reversed())
                .toList();
        int rows = 0;
        for (Entry entry : worstFirst) {
            String row = "| " + entry.severity().id() + " | " + cell(entry.file()) + ":" + entry.line() + " | "
                    + entry.rule() + " | " + cell(entry.headline()) + " |\n";
            if (text.length() + row.length() > LONGEST_TABLE) {
                break;
            }
            text.append(row);
            rows++;
        }
        text.append('\n');
        leftOut(text, worstFirst.subList(rows, worstFirst.size()), "No room in this table for");
    }

    private static String cell(String text) {
        return MarkdownText.line(text, LONGEST_CELL);
    }

    private static void details(StringBuilder text, Outcome outcome) {
        List<Entry> entries = Entry.byFile(outcome).values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.finding().isPresent())
                .toList();
        String file = "";
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String head = entry.file().equals(file) ? "" : "### " + cell(entry.file()) + "\n\n";
            String detail = head + detail(outcome, entry);
            if (text.length() + detail.length() > LONGEST) {
                leftOut(text, entries.subList(i, entries.size()), "No room for the code of");
                return;
            }
            text.append(detail);
            file = entry.file();
        }
    }

    private static void leftOut(StringBuilder text, List<Entry> entries, String words) {
        if (!entries.isEmpty()) {
            List<String> rules = entries.stream().map(Entry::rule).distinct().toList();
            text.append(words)
                    .append(' ')
                    .append(Summary.counts(entries.stream().map(Entry::severity).toList(), new Paint(false)))
                    .append(" (")
                    .append(Names.shortly(rules))
                    .append(").\n\n");
        }
    }

    private static String detail(Outcome outcome, Entry entry) {
        StringBuilder text = new StringBuilder();
        text.append("**").append(entry.severity().id()).append("** ").append(entry.rule());
        text.append(", line ").append(entry.line()).append(": ");
        text.append(MarkdownText.line(entry.message(outcome.targets()), LONGEST_MESSAGE))
                .append("\n\n");
        entry.location()
                .ifPresent(location ->
                        text.append(MarkdownText.fenced("sql", code(location))).append('\n'));
        entry.finding()
                .map(MarkdownReport::fix)
                .filter(fix -> !fix.isEmpty())
                .ifPresent(fix -> text.append(MarkdownText.fenced("diff", fix)).append('\n'));
        return text.toString();
    }

    /** The lines of a finding, the first of them where there are many. */
    private static String code(Location location) {
        StringBuilder code = new StringBuilder();
        int first = location.start().line();
        int last = location.end().line();
        for (int line = first; line <= Math.min(last, first + MOST_LINES - 1); line++) {
            code.append(codeLine(location.source().line(line))).append('\n');
        }
        return last - first >= MOST_LINES ? code + "...\n" : code.toString();
    }

    private static String fix(Finding finding) {
        List<Line> lines = finding.fix()
                .map(fix -> FixPreview.of(fix, finding.location().source()))
                .orElse(List.of());
        String shown = lines.stream()
                .limit(MOST_LINES)
                .map(line -> (line.added() ? "+ " : "- ") + codeLine(line.text()) + "\n")
                .collect(Gathering.joined(""));
        return lines.size() > MOST_LINES ? shown + "...\n" : shown;
    }

    private static String codeLine(String line) {
        return Glyphs.harmless(MarkdownText.cut(line, LONGEST_LINE));
    }
}
