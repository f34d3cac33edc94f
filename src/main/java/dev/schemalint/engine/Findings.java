package dev.schemalint.engine;

import dev.schemalint.finding.Finding;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings of one file: those of one rule at one place on several targets become one. */
final class Findings {

    private record Place(String rule, Span span) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that && rule.equals(that.rule) && span.equals(that.span);
        }

        @Override
        public int hashCode() {
            return 31 * rule.hashCode() + span.hashCode();
        }
    }

    private final Map<Place, Finding> merged = new LinkedHashMap<>();

    void add(Finding finding) {
        merged.merge(new Place(finding.rule(), finding.location().span()), finding, Findings::merge);
    }

    void remove(Finding finding) {
        merged.remove(new Place(finding.rule(), finding.location().span()));
    }

    /** By place, then the worst first. */
    List<Finding> inOrder() {
        List<Finding> findings = new ArrayList<>(merged.values());
        findings.sort(Findings::compare);
        return findings;
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
                worse.message(),
                worse.help(),
                worse.location(),
                worse.statement(),
                targets,
                worse.related(),
                worse.fix());
    }
}
