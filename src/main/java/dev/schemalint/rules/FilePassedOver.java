package dev.schemalint.rules;

import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.util.List;
import java.util.Optional;

/** A file that looks like a migration and is none to its tool. */
public final class FilePassedOver implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Optional<Role> role = chapter.standing().place().map(Place::role);
        return role.equals(Optional.of(Role.PASSED_OVER))
                ? List.of(Verdict.onFile(chapter)
                        .word("why", why(chapter.migration().tool())))
                : List.of();
    }

    private static String why(String tool) {
        return switch (tool) {
            case "flyway" -> "names begin with a capital V, U, B or R, and two underscores follow the version";
            case "golang-migrate", "dbmate" -> "its name does not begin with a number";
            case "goose" -> "its name does not begin with a number and an underscore";
            case "sqlx" -> "it has no underscore behind a version";
            case "drizzle" -> "meta/_journal.json does not list it";
            case "sqitch" -> "sqitch.plan does not list it";
            default -> "its name does not fit";
        };
    }
}
