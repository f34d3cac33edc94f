package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Meanwhile;
import dev.schemalint.story.Situation;
import dev.schemalint.story.Touched;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table that the branch has changed too since this change began; the worst where one change rules out the other. */
public final class ChangedMeanwhile implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Meanwhile meanwhile = chapter.meanwhile();
        List<Verdict> verdicts = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (int i = 0; i < chapter.moments().size(); i++) {
            Situation at = chapter.moments().get(i);
            Verdict verdict =
                    Verdict.on(at).word("base", chapter.standing().base().orElse("the base"));
            Optional<String> refusal = refusal(at, meanwhile, i);
            List<String> shared = Touched.by(at).stream()
                    .filter(touched -> last(meanwhile, touched).isPresent())
                    .filter(touched -> said.add(touched) || refusal.isPresent())
                    .toList();
            for (String touched : shared) {
                Verdict known = last(meanwhile, touched)
                        .map(other -> naming(verdict, touched, other))
                        .orElse(verdict);
                verdicts.add(refusal.map(why -> known.saying("refused").word("why", why))
                        .orElseGet(() -> known.lowered(Severity.NOTE)));
            }
            refusal.filter(why -> shared.isEmpty())
                    .ifPresent(
                            why -> verdicts.add(verdict.saying("refused-then").word("why", why)));
        }
        return verdicts;
    }

    private static Verdict naming(Verdict verdict, String touched, Situation other) {
        return verdict.word("what", touched)
                .word("other", other.source().path())
                .related("changed here", other);
    }

    /** Why the operation is refused where the branch's own come first, if it is only there. */
    private static Optional<String> refusal(Situation at, Meanwhile meanwhile, int number) {
        return meanwhile.after().map(Chapter::moments).stream()
                .flatMap(all -> all.stream().skip(number).limit(1))
                .map(Situation::effect)
                .filter(effect -> effect.refused() && !at.effect().refused())
                .map(effect -> effect.why().orElse("it cannot be carried out"))
                .findFirst();
    }

    private static Optional<Situation> last(Meanwhile meanwhile, String touched) {
        return meanwhile.gained().stream()
                .flatMap(file -> file.moments().stream())
                .filter(at -> Touched.by(at).contains(touched))
                .reduce((one, two) -> two);
    }
}
