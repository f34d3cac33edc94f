package dev.schemalint.report;

import dev.schemalint.effect.Lock;
import dev.schemalint.report.LockTimeline.Held;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.schema.RelationName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file's locks over time: a row for each table, a column for each statement that holds any. */
final class HtmlLocks {

    private static final int MOST_COLUMNS = 60;

    private HtmlLocks() {}

    static String of(FileOutcome file) {
        LockTimeline timeline = LockTimeline.of(file);
        if (timeline.rows().isEmpty()) {
            return HtmlText.element("p", "quiet", "Nobody waits for a lock.") + "\n";
        }
        int columns = Math.min(MOST_COLUMNS, timeline.statements().size());
        StringBuilder html =
                new StringBuilder("<h3>Locks over time</h3>\n<div class=\"wide\"><table class=\"locks\">\n");
        html.append("<tr><th scope=\"col\">line</th>");
        for (int statement : timeline.statements().subList(0, columns)) {
            int start = file.statements().get(statement).span().start();
            html.append("<th scope=\"col\">")
                    .append(file.source().position(start).line())
                    .append("</th>");
        }
        html.append("</tr>\n");
        for (Map.Entry<RelationName, List<Optional<Held>>> row : timeline.rows().entrySet()) {
            html.append("<tr><th scope=\"row\">")
                    .append(HtmlText.escaped(row.getKey().name()))
                    .append("</th>");
            bars(html, row.getValue().subList(0, columns));
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
        int left = timeline.statements().size() - columns;
        return left == 0
                ? html.toString()
                : html + HtmlText.element("p", "quiet", "and " + left + " statements more") + "\n";
    }

    /** What stays the same from one statement to the next is one bar. */
    private static void bars(StringBuilder html, List<Optional<Held>> row) {
        int from = 0;
        while (from < row.size()) {
            Optional<Held> held = row.get(from);
            int to = from + 1;
            while (to < row.size() && row.get(to).equals(held)) {
                to++;
            }
            html.append("<td colspan=\"").append(to - from).append('"');
            html.append(held.map(Held::lock).map(HtmlLocks::bar).orElse("><"));
            html.append("/td>");
            from = to;
        }
    }

    private static String bar(Lock lock) {
        return " class=\"" + lock.blocks().id() + "\">" + HtmlText.escaped(lock.name())
                + HtmlText.element("small", "wait", lock.blocks().words() + " wait") + "<";
    }
}
