package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Finding;
import java.util.List;

/** A finding in sentences: what is wrong first, since that may be all that is shown; then where, and the safe way. */
final class Wording {

    private Wording() {}

    static String of(List<Target> targets, Finding finding) {
        StringBuilder words = new StringBuilder(sentence(finding.message()));
        TargetNames.someOnly(targets, finding.targets())
                .ifPresent(names -> words.append(" Only on ").append(names).append('.'));
        finding.help().ifPresent(help -> words.append(" Safe way: ").append(sentence(help)));
        return words.toString();
    }

    /** SQL at its end stays as it can be typed. */
    static String sentence(String text) {
        return ".?!;".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }
}
