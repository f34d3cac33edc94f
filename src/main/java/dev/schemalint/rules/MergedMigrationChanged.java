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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A migration that the base has, and that is not there as it was. */
public final class MergedMigrationChanged implements FileRule {

    /** Those that remember what a file held, and compare before anything runs. */
    private static final Set<String> COMPARE = Set.of("flyway", "liquibase", "sqlx", "atlas");

    /** Those that compare the pieces of a file, each by itself, so that new ones may be added at its end. */
    private static final Set<String> GROW = Set.of("liquibase");

    /** The name of its own, in the first group, or the first change set. */
    private static final Pattern NAME = Pattern.compile("(?i)(logicalFilePath)\\b|\\bchangeSet\\b");

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
            case RENAMED ->
                GROW.contains(tool) && namesItself(chapter) ? List.of() : List.of(said(verdict, "renamed", compares));
            case DELETED -> List.of(verdict.saying("deleted").lowered(Severity.WARNING));
            case UNKNOWN, ADDED, KEPT, GAINED -> List.of();
        };
    }

    /** Whether it says above its change sets by which name they are remembered. */
    private static boolean namesItself(Chapter chapter) {
        Matcher found = NAME.matcher(chapter.source().inFile().content());
        return found.find() && found.group(1) != null;
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
