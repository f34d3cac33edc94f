package dev.schemalint.rules;

import dev.schemalint.change.Standing;
import dev.schemalint.finding.Severity;
import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A migration that the base has, and that is not there as it was. */
public final class MergedMigrationChanged implements FileRule {

    /** Those that remember what a file held, and compare before anything runs. */
    private static final Set<String> COMPARE = Set.of("flyway", "liquibase", "sqlx", "atlas");

    /** Those that compare the pieces of a file, each by itself, so that new ones may be added at its end. */
    private static final Set<String> GROW = Set.of("liquibase");

    /** What is said of a part that its tool takes for one of another file. */
    private static final String MOVED = "moved-part";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Standing standing = chapter.standing();
        Optional<Role> role = standing.place().map(Place::role);
        if (!standing.ordered() || !role.equals(Optional.of(Role.VERSIONED))) {
            return List.of();
        }
        Verdict verdict = Verdict.onFile(chapter)
                .word("base", standing.base().orElse("the base"))
                .word("before", standing.before().orElse("another"));
        String tool = chapter.migration().tool();
        boolean compares = COMPARE.contains(tool);
        return switch (standing.fate()) {
            case EDITED -> GROW.contains(tool) ? parts(chapter, standing) : List.of(said(verdict, "edited", compares));
            case RENAMED -> GROW.contains(tool) ? moved(chapter, verdict) : List.of(said(verdict, "renamed", compares));
            case DELETED -> List.of(verdict.saying("deleted").lowered(Severity.WARNING));
            case UNKNOWN, ADDED, KEPT, GAINED -> List.of();
        };
    }

    /** Parts that say which file they belong to may be moved with it. */
    private static List<Verdict> moved(Chapter chapter, Verdict verdict) {
        boolean moved = chapter.migration().remarks().stream()
                .anyMatch(remark -> remark.variant().equals(MOVED));
        return moved ? List.of(said(verdict, "renamed", true)) : parts(chapter, chapter.standing());
    }

    private static List<Verdict> parts(Chapter chapter, Standing standing) {
        return Verdict.onRemarks(chapter, Kind.MERGED_PART_CHANGED).stream()
                .map(part -> part.word("base", standing.base().orElse("the base")))
                .map(part -> part.variant().equals("deleted-part") ? part.lowered(Severity.WARNING) : part)
                .toList();
    }

    private static Verdict said(Verdict verdict, String what, boolean compares) {
        return compares
                ? verdict.saying(what + "-checksum")
                : verdict.saying(what).lowered(Severity.WARNING);
    }
}
