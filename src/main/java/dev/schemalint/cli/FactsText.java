package dev.schemalint.cli;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Known;
import dev.schemalint.engine.Explanation.Case;
import java.util.List;

/** What a rule objects to on a target and the facts behind it, as {@code explain} prints them. */
final class FactsText {

    /** How sources begin that are not the names of measured cases. */
    private static final List<String> OTHERS = List.of("manual", "release notes", "source of", "measured");

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
        boolean told = OTHERS.stream().anyMatch(fact.source()::startsWith);
        String source = told ? fact.source() : "testdata/measured/" + folder(target) + ": " + fact.source();
        return "  - " + fact.shape() + ": " + fact.says() + "\n    source: " + source + "\n";
    }

    /** MariaDB's answers stand beside MySQL's: the statements are the same. */
    private static String folder(Target target) {
        return (target.dialect() == Dialect.MARIADB ? Dialect.MYSQL : target.dialect()).id();
    }
}
