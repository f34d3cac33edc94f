package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.report.FixPreview.Line;
import dev.schemalint.rule.Page;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings as cards: what is wrong, where, why (the first time a rule speaks), and the safe way. */
final class HtmlFindings {

    private static final int MOST_LINES = 12;
    private static final int LONGEST_LINE = 400;

    private final Outcome outcome;
    private final Map<String, Page> untold = new HashMap<>();

    HtmlFindings(Outcome outcome) {
        this.outcome = outcome;
        outcome.rules().forEach(page -> untold.put(page.id(), page));
    }

    /** Those of one file, the worst first; what is said again of other lines can be opened. */
    String cards(List<Entry> entries) {
        StringBuilder cards = new StringBuilder();
        List<Finding> findings =
                entries.stream().flatMap(entry -> entry.finding().stream()).toList();
        for (Alike alike : Alike.worstFirst(findings)) {
            cards.append(card(Entry.of(alike.first())));
            others(cards, alike.others());
        }
        entries.stream().filter(entry -> entry.finding().isEmpty()).forEach(entry -> cards.append(card(entry)));
        return cards.toString();
    }

    private static void others(StringBuilder cards, List<Finding> others) {
        if (others.isEmpty()) {
            return;
        }
        cards.append("<details class=\"alike\">\n<summary>" + others.size() + " more like it</summary>\n<ul>\n");
        for (Finding other : others) {
            cards.append("<li>")
                    .append(HtmlText.element(
                            "span", "place", "line " + other.location().start().line()))
                    .append(' ')
                    .append(HtmlText.escaped(other.message()))
                    .append("</li>\n");
        }
        cards.append("</ul>\n</details>\n");
    }

    private String card(Entry entry) {
        StringBuilder card = new StringBuilder();
        String severity = entry.severity().id();
        card.append("<article class=\"finding ").append(severity).append("\">\n<h3>");
        card.append(HtmlText.element("span", "severity", severity)).append(' ');
        card.append(HtmlText.escaped(entry.headline())).append("</h3>\n");
        entry.finding().ifPresent(finding -> body(card, finding));
        return card.append("</article>\n").toString();
    }

    private void body(StringBuilder card, Finding finding) {
        card.append("<p class=\"place\">line ")
                .append(finding.location().start().line());
        card.append(" · ").append(HtmlText.element("code", "rule", finding.rule()));
        TargetNames.someOnly(outcome.targets(), finding.targets())
                .ifPresent(names -> card.append(" · ").append(HtmlText.escaped("only on " + names)));
        card.append("</p>\n");
        code(card, finding.location());
        for (Related related : finding.related()) {
            Location place = related.location();
            paragraph(card, "related", place.file() + ":" + place.start().line() + " " + related.message());
        }
        Optional.ofNullable(untold.remove(finding.rule()))
                .ifPresent(page -> paragraph(card, "why", PageText.firstParagraph(page)));
        Optional<String> fix = finding.fix().map(Fix::title);
        finding.help()
                .filter(help -> !fix.equals(Optional.of(help)))
                .ifPresent(help -> advice(card, "Safe way:", help));
        fix.ifPresent(title -> advice(card, "Fix:", title));
        fix(card, finding);
    }

    private static void paragraph(StringBuilder card, String kind, String text) {
        card.append(HtmlText.element("p", kind, text)).append('\n');
    }

    private static void advice(StringBuilder card, String kind, String text) {
        card.append("<p class=\"safe\"><b>" + kind + "</b> ")
                .append(HtmlText.escaped(Wording.sentence(text)))
                .append("</p>\n");
    }

    private static void code(StringBuilder card, Location location) {
        card.append("<pre>");
        int first = location.start().line();
        int last = Math.min(location.end().line(), first + MOST_LINES - 1);
        for (int line = first; line <= last; line++) {
            card.append(HtmlText.element("span", "number", String.valueOf(line)));
            marked(card, location, line);
            card.append('\n');
        }
        if (last < location.end().line()) {
            card.append("...\n");
        }
        card.append("</pre>\n");
    }

    /** A line with what the finding is about brought out. */
    private static void marked(StringBuilder card, Location location, int line) {
        SourceText source = location.source();
        String text = source.line(line);
        Span span = location.span();
        int indent = text.length() - text.stripLeading().length();
        int from = within(Math.max(indent, span.start() - source.lines().start(line)), text);
        int to = Math.max(from, within(span.end() - source.lines().start(line), text));
        String before = text.substring(0, from);
        String cut = from > LONGEST_LINE / 2 ? "..." + before.substring(from - LONGEST_LINE / 4) : before;
        card.append(HtmlText.escaped(cut));
        card.append(HtmlText.element("mark", "at", MarkdownText.cut(text.substring(from, to), LONGEST_LINE)));
        card.append(HtmlText.escaped(MarkdownText.cut(text.substring(to), LONGEST_LINE)));
    }

    private static int within(int column, String text) {
        return Math.max(0, Math.min(column, text.length()));
    }

    private static void fix(StringBuilder card, Finding finding) {
        List<Line> lines = finding.fix()
                .map(fix -> FixPreview.of(fix, finding.location().source()))
                .orElse(List.of());
        if (lines.isEmpty()) {
            return;
        }
        card.append("<pre class=\"fix\">");
        for (Line line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            String text = (line.added() ? "+ " : "- ") + MarkdownText.cut(line.text(), LONGEST_LINE);
            card.append(HtmlText.element(line.added() ? "ins" : "del", "line", text))
                    .append('\n');
        }
        card.append(lines.size() > MOST_LINES ? "...\n" : "").append("</pre>\n");
    }
}
