package dev.schemalint.rules;

import dev.schemalint.change.Fate;
import dev.schemalint.change.Standing;
import dev.schemalint.change.Standing.Neighbour;
import dev.schemalint.finding.Severity;
import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A new file that sorts before one that is merged. */
public final class VersionOutOfOrder implements FileRule {

    private static final Set<String> REFUSE = Set.of("flyway", "goose", "atlas", "node-pg-migrate", "supabase", "play");

    private static final Set<String> SKIP = Set.of("golang-migrate", "drizzle");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Standing standing = chapter.standing();
        Optional<Place> own = standing.place().filter(place -> place.role() == Role.VERSIONED);
        if (!standing.ordered() || own.isEmpty() || standing.fate() != Fate.ADDED) {
            return List.of();
        }
        return standing.others().all().stream()
                .filter(other -> other.fate() != Fate.ADDED && other.fate() != Fate.DELETED)
                .filter(other -> isAbove(other, own.get()))
                .reduce((one, two) -> two)
                .map(highest -> verdict(chapter, highest))
                .stream()
                .toList();
    }

    private static boolean isAbove(Neighbour other, Place own) {
        return other.place()
                .filter(place -> place.role() == Role.VERSIONED)
                .filter(place -> place.ordinal().compareTo(own.ordinal()) > 0)
                .isPresent();
    }

    private static Verdict verdict(Chapter chapter, Neighbour highest) {
        Verdict verdict = Verdict.onFile(chapter)
                .word("other", highest.file())
                .word("base", chapter.standing().base().orElse("the base"));
        String tool = chapter.migration().tool();
        if (REFUSE.contains(tool)) {
            return verdict.saying("refused");
        }
        return SKIP.contains(tool)
                ? verdict.saying("skipped")
                : verdict.saying("late").lowered(Severity.WARNING);
    }
}
