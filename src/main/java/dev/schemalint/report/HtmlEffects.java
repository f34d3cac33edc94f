package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Blocks;
import dev.schemalint.report.EffectTable.Row;
import dev.schemalint.report.Outcome.FileOutcome;
import java.util.List;

/** A file's statements and what each does, as the effects command says it. */
final class HtmlEffects {

    private static final int FEW = 30;
    private static final String TARGET = "on";

    private HtmlEffects() {}

    /** @param open whether they are to be seen at once, where they are not many */
    static String of(List<Target> targets, FileOutcome file, boolean open) {
        EffectTable table = EffectsReport.table(targets, file);
        List<Row> rows = table.rows();
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<details");
        html.append(open && rows.size() <= FEW ? " open=\"\"" : "")
                .append("><summary>Statements and what they do</summary>\n");
        html.append("<div class=\"wide\"><table class=\"effects\">\n<tr>");
        boolean targetsDiffer = rows.stream().anyMatch(row -> !row.on().isEmpty());
        for (String head : EffectTable.HEADS) {
            if (head.equals(TARGET) && !targetsDiffer) {
                continue;
            }
            html.append("<th scope=\"col\">").append(head).append("</th>");
        }
        html.append("</tr>\n");
        for (Row row : rows) {
            html.append("<tr class=\"").append(row.effect().waits().id()).append("\">");
            cell(html, "line", row.line());
            cell(html, "statement", row.statement());
            if (targetsDiffer) {
                cell(html, TARGET, row.on());
            }
            cell(html, "lock", row.effect().lock());
            cell(
                    html,
                    "waits",
                    row.effect().waits() == Blocks.NOTHING
                            ? ""
                            : row.effect().waits().words());
            cell(html, "work", row.effect().work());
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
        if (table.tellsOfNew()) {
            html.append(HtmlText.element("p", "quiet", EffectLine.NEW_MEANS + "."));
        }
        return html.append("</details>\n").toString();
    }

    private static void cell(StringBuilder html, String kind, String text) {
        html.append(HtmlText.element("td", kind, MarkdownText.cut(text, 300)));
    }
}
