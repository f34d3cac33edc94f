package dev.schemalint.story;

import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.session.Session;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a project's files do as a rule.
 *
 * @param filesWithLockTimeout those that set a lock timeout
 * @param forward how many files hold statements that lead forward
 * @param back how many hold statements that lead back
 */
public record Habits(Set<String> filesWithLockTimeout, int forward, int back) {

    public Habits {
        filesWithLockTimeout = Set.copyOf(filesWithLockTimeout);
    }

    public static Habits of(Collection<Migration> migrations) {
        Set<String> files = new HashSet<>();
        for (Migration migration : migrations) {
            if (migration.sections().stream()
                    .filter(section -> section.direction() == Direction.UP)
                    .flatMap(section -> section.statements().stream())
                    .anyMatch(Habits::setsLockTimeout)) {
                files.add(migration.script().source().path());
            }
        }
        return new Habits(files, leading(migrations, Direction.UP), leading(migrations, Direction.DOWN));
    }

    /** Whether a file other than this one sets a lock timeout. */
    public boolean othersSetLockTimeout(String file) {
        return filesWithLockTimeout.size() > (filesWithLockTimeout.contains(file) ? 1 : 0);
    }

    /** Whether nearly all migrations can be undone. */
    public boolean undoes() {
        return nearlyAll(back, forward);
    }

    /** Whether so many have a way back that the one without stands out: four of five, itself not counted. */
    public static boolean nearlyAll(int back, int forward) {
        return back > 0 && back * 5 >= (forward - 1) * 4;
    }

    private static int leading(Collection<Migration> migrations, Direction direction) {
        return (int) migrations.stream()
                .filter(migration -> migration.sections(direction).stream()
                        .anyMatch(section -> !section.statements().isEmpty()))
                .count();
    }

    private static boolean setsLockTimeout(Statement statement) {
        Session session = Session.begunWith(Map.of());
        for (Operation operation : statement.operations()) {
            session = session.after(operation);
        }
        return session.setting("lock_timeout").isPresent()
                || session.lapse("lock_timeout").isPresent();
    }
}
