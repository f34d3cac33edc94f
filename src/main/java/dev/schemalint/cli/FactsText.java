package dev.schemalint.cli;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Known;
import dev.schemalint.engine.Explanation.Case;
import java.util.List;

/** What a rule objects to on a target and the facts behind it, as {@code explain} prints them. */
final class FactsText {

    private static final String MANUAL = "manual: ";

    private FactsText() {}

    static String of(Target target, List<Case> cases) {
        StringBuilder out = new StringBuilder("\n## On " + target.text() + "\n");
        if (cases.isEmpty()) {
            return out.append("The rule objects to none of the examples on this target.\n")
                    .toString();
        }
        for (Case found : cases) {
            out.append('\n')
                    .append(found.statement().strip().replaceAll("\\s+", " "))
                    .append('\n');
            out.append("  ").append(found.message()).append('\n');
            found.facts().forEach(fact -> out.append(line(target, fact)));
        }
        return out.toString();
    }

    private static String line(Target target, Known fact) {
        String source = fact.source().startsWith(MANUAL)
                ? fact.source()
                : "testdata/measured/" + target.dialect().id() + ", "
                        + fact.source().replace(" ", ", ");
        return "  - " + fact.shape() + ": " + fact.says() + "\n    source: " + source + "\n";
    }
}
