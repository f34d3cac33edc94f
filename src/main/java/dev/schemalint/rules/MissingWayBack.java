package dev.schemalint.rules;

import dev.schemalint.change.Fate;
import dev.schemalint.change.Neighbours;
import dev.schemalint.change.Standing;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Habits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A migration that nothing undoes where others are undone, or whose way back is empty and does not say why. */
public final class MissingWayBack implements FileRule {

    /** All but dbmate, which does not take a file without a way back. */
    private static final Set<String> BOTH_WAYS_IN_ONE_FILE = Set.of("goose", "node-pg-migrate", "play", "mybatis");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Standing standing = chapter.standing();
        Optional<Role> role = standing.place().map(Place::role);
        if (!standing.ordered() || standing.fate() == Fate.DELETED) {
            return List.of();
        }
        List<Section> back = chapter.migration().sections(Direction.DOWN);
        boolean undoes = chapter.habits().undoes();
        boolean empty = undoes
                && !back.isEmpty()
                && back.stream().allMatch(section -> section.statements().isEmpty())
                && !saysWhy(chapter.migration());
        if (empty) {
            return List.of(Verdict.onFile(chapter).saying("empty"));
        }
        boolean missing = role.equals(Optional.of(Role.VERSIONED))
                && (BOTH_WAYS_IN_ONE_FILE.contains(chapter.migration().tool())
                        ? undoes && back.isEmpty()
                        : standing.place().filter(own -> isAlone(own, standing)).isPresent());
        return missing ? List.of(Verdict.onFile(chapter).saying("none")) : List.of();
    }

    /** A comment behind the last statement that leads forward. */
    private static boolean saysWhy(Migration migration) {
        int end = migration.sections(Direction.UP).stream()
                .flatMap(section -> section.statements().stream())
                .mapToInt(statement -> statement.span().end())
                .max()
                .orElse(0);
        return migration.script().comments().stream().anyMatch(comment -> comment.start() >= end);
    }

    /** Whether a version has no partner, where nearly all of the others have. */
    private static boolean isAlone(Place own, Standing standing) {
        Neighbours others = standing.others();
        return Habits.nearlyAll(others.back(), others.forward())
                && others.ofVersion(own).stream()
                        .noneMatch(other -> other.place().map(Place::role).equals(Optional.of(Role.DOWN)));
    }
}
