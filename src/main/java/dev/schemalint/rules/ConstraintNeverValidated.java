package dev.schemalint.rules;

import dev.schemalint.change.Fate;
import dev.schemalint.change.Standing.Neighbour;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeOperation.AddDomainConstraint;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A constraint added NOT VALID that is still so when the last file has run. */
public final class ConstraintNeverValidated implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> open =
                chapter.moments().stream().flatMap(at -> open(at).stream()).toList();
        return open.isEmpty() || !isNewest(chapter)
                ? open
                : open.stream().map(verdict -> verdict.lowered(Severity.NOTE)).toList();
    }

    /** Nothing could follow yet. */
    private static boolean isNewest(Chapter chapter) {
        List<Neighbour> others = chapter.standing().others().all().stream()
                .filter(other -> other.fate() != Fate.GAINED)
                .toList();
        String file = chapter.migration().script().source().path();
        return others.isEmpty() || others.get(others.size() - 1).file().equals(file);
    }

    private static Optional<Verdict> open(Situation at) {
        if (at.operation() instanceof AddConstraint add) {
            return judge(add, at);
        }
        return at.operation() instanceof AddDomainConstraint add ? judge(add, at) : Optional.empty();
    }

    private static Optional<Verdict> judge(AddConstraint add, Situation at) {
        Name table = add.on().name();
        if (!add.constraint().traits().notValid() || !at.inUse(table)) {
            return Optional.empty();
        }
        return at.inTheEnd(at.resolve(table)).stream()
                .flatMap(known -> known.constraints().values().stream())
                .filter(known -> !known.valid() && known.enforced() && isThis(known, at))
                .findFirst()
                .map(open -> Verdict.on(at).word("constraint", open.name()));
    }

    private static Optional<Verdict> judge(AddDomainConstraint add, Situation at) {
        String domain = add.domain().text();
        return add.constraint()
                .name()
                .map(Identifier::text)
                .filter(name -> add.constraint().traits().notValid() && isOpen(domain, name, at))
                .map(name ->
                        Verdict.on(at).saying("domain").word("constraint", name).word("domain", domain));
    }

    private static boolean isOpen(String domain, String constraint, Situation at) {
        return at.last()
                .domain(domain)
                .map(known -> known.checks().getOrDefault(constraint, true))
                .filter(valid -> !valid)
                .isPresent();
    }

    private static boolean isThis(KnownConstraint known, Situation at) {
        return known.origin().span().equals(at.operation().span())
                && known.origin().source().path().equals(at.source().path());
    }
}
