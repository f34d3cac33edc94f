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

/** A version that another file of the same history has too; said at the later one. */
public final class DuplicateVersion implements FileRule {

    /** Without a tool, numbers may count several things at once; only what is new is compared with what is there. */
    private static final String NONE = "plain";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Standing standing = chapter.standing();
        Optional<Place> own = standing.place().filter(place -> place.role() == Role.VERSIONED);
        boolean silent = standing.fate() == Fate.DELETED
                || standing.fate() == Fate.UNKNOWN && chapter.migration().tool().equals(NONE);
        if (!standing.ordered() || own.isEmpty() || silent) {
            return List.of();
        }
        List<Neighbour> same = standing.others().ofVersion(own.get());
        for (Neighbour other : same) {
            if (other.file().equals(chapter.file())) {
                if (standing.fate() != Fate.ADDED) {
                    return List.of();
                }
            } else if (takes(other) && !(standing.fate() == Fate.ADDED && comesLater(other, same, chapter))) {
                return List.of(verdict(chapter, own.get(), other));
            }
        }
        return List.of();
    }

    /** Of two new files the later one is told. */
    private static boolean comesLater(Neighbour other, List<Neighbour> same, Chapter chapter) {
        List<String> files = same.stream().map(Neighbour::file).toList();
        return other.fate() == Fate.ADDED && files.indexOf(other.file()) > files.indexOf(chapter.file());
    }

    private static boolean takes(Neighbour other) {
        return other.fate() != Fate.DELETED
                && other.place().filter(place -> place.role() == Role.VERSIONED).isPresent();
    }

    private static Verdict verdict(Chapter chapter, Place own, Neighbour other) {
        Verdict verdict = Verdict.onFile(chapter)
                .word("version", own.version())
                .word("other", other.file())
                .word("base", chapter.standing().base().orElse(""));
        if (other.fate() == Fate.GAINED) {
            return verdict.saying("base");
        }
        return chapter.migration().tool().equals(NONE)
                ? verdict.saying("unordered").lowered(Severity.NOTE)
                : verdict;
    }
}
