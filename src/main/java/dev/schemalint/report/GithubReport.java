package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Workflow commands, of which GitHub makes annotations. It silently drops all but a few of each level; so the worst are
 * said, and the rest is summed up in a notice.
 */
final class GithubReport implements Report {

    private static final int MOST_OF_A_LEVEL = 10;
    private static final int MOST_LINES_OF_THE_REST = 20;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Map<Severity, List<Entry>> byLevel = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            byLevel.put(severity, new ArrayList<>());
        }
        Entry.all(outcome).forEach(entry -> of(byLevel, entry.severity()).add(entry));
        List<Entry> rest = new ArrayList<>();
        some(of(byLevel, Severity.ERROR), MOST_OF_A_LEVEL, rest, outcome.targets(), out);
        some(of(byLevel, Severity.WARNING), MOST_OF_A_LEVEL, rest, outcome.targets(), out);
        List<Entry> notes = of(byLevel, Severity.NOTE);
        boolean summed = !rest.isEmpty() || notes.size() > MOST_OF_A_LEVEL;
        some(notes, summed ? MOST_OF_A_LEVEL - 1 : MOST_OF_A_LEVEL, rest, outcome.targets(), out);
        if (summed) {
            out.write("::notice title=" + property(Product.NAME) + "::" + data(rest(rest)) + "\n");
        }
    }

    private static List<Entry> of(Map<Severity, List<Entry>> byLevel, Severity severity) {
        return byLevel.getOrDefault(severity, List.of());
    }

    private static void some(List<Entry> entries, int most, List<Entry> rest, List<Target> targets, Writer out)
            throws IOException {
        int said = Math.min(most, entries.size());
        for (Entry entry : entries.subList(0, said)) {
            out.write("::" + level(entry.severity()) + " file=" + property(entry.file()) + place(entry) + ",title="
                    + property(Product.NAME + " (" + entry.rule() + ")") + "::"
                    + data(Glyphs.harmless(entry.message(targets))) + "\n");
        }
        rest.addAll(entries.subList(said, entries.size()));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** GitHub refuses columns on more than one line. */
    private static String place(Entry entry) {
        if (entry.location().isEmpty()) {
            return "";
        }
        Location location = entry.location().get();
        String lines = ",line=" + entry.line() + ",endLine=" + entry.lastLine();
        return entry.line() == entry.lastLine()
                ? lines + ",col=" + entry.column() + ",endColumn="
                        + location.end().column()
                : lines;
    }

    private static String rest(List<Entry> rest) {
        StringBuilder text = new StringBuilder("Not shown here: "
                + Summary.counts(rest.stream().map(Entry::severity).toList(), new Paint(false)) + ".");
        for (Entry entry : rest.subList(0, Math.min(MOST_LINES_OF_THE_REST, rest.size()))) {
            text.append('\n').append(Glyphs.harmless(entry.file() + ":" + entry.line() + " " + entry.rule()));
        }
        int left = rest.size() - MOST_LINES_OF_THE_REST;
        return left > 0 ? text + "\nand " + left + " more" : text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
