package dev.schemalint.engine;

import dev.schemalint.finding.Finding;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of one file: those of one rule at one place on several targets become one. */
final class Findings {

    /** By rule and place. */
    private final Map<String, Finding> merged = new LinkedHashMap<>();

    void add(Finding finding) {
        merged.merge(key(finding), finding, Findings::merge);
    }

    void remove(Finding finding) {
        merged.remove(key(finding));
    }

    /** By place, then the worst first. */
    List<Finding> inOrder() {
        List<Finding> findings = new ArrayList<>(merged.values());
        findings.sort(Findings::compare);
        return findings;
    }

    private static String key(Finding finding) {
        Span span = finding.location().span();
        return finding.rule() + " " + span.start() + " " + span.end();
    }

    private static int compare(Finding one, Finding two) {
        Span first = one.location().span();
        Span second = two.location().span();
        if (first.start() != second.start()) {
            return Integer.compare(first.start(), second.start());
        }
        if (one.severity() != two.severity()) {
            return two.severity().compareTo(one.severity());
        }
        int byRule = one.rule().compareTo(two.rule());
        return byRule != 0 ? byRule : Integer.compare(first.end(), second.end());
    }

    private static Finding merge(Finding one, Finding two) {
        Finding worse = two.severity().compareTo(one.severity()) > 0 ? two : one;
        List<String> targets = new ArrayList<>(one.targets());
        two.targets().stream().filter(target -> !targets.contains(target)).forEach(targets::add);
        return new Finding(
                worse.rule(),
                worse.severity(),
                worse.category(),
                worse.said(),
                worse.help(),
                worse.location(),
                worse.statement(),
                targets,
                worse.related(),
                worse.fix());
    }
}
