package dev.schemalint.rules;

import dev.schemalint.operation.SessionOperation.ClientCommand;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.Set;

/** The batches of SQL Server: what is sent at once, between one GO and the next. */
final class Batches {

    /** Tools that send each statement by itself. */
    private static final Set<String> PARTING = Set.of("liquibase");

    private Batches() {}

    /** Whether the file is sent in batches, as one that knows GO is; what runs a file without one may part it otherwise. */
    static boolean areSent(Chapter chapter) {
        return !areParted(chapter) && chapter.moments().stream().anyMatch(Batches::ends);
    }

    /** Whether the tool sends each statement by itself. */
    static boolean areParted(Chapter chapter) {
        return PARTING.contains(chapter.migration().tool());
    }

    /** Whether a batch ends here. */
    static boolean ends(Situation at) {
        return at.operation() instanceof ClientCommand command
                && command.command().strip().regionMatches(true, 0, "go", 0, 2);
    }
}
