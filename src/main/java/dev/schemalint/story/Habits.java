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
 * @param templates how many hold words in double braces
 */
public record Habits(Set<String> filesWithLockTimeout, int forward, int back, int templates) {

    public Habits {
        filesWithLockTimeout = Set.copyOf(filesWithLockTimeout);
    }

    private static final Session NEW = Session.begunWith(Map.of());

    /** Those of no file. */
    static final Habits NONE = new Habits(Set.of(), 0, 0, 0);

    public static Habits of(Collection<Migration> migrations) {
        Tally tally = new Tally();
        migrations.forEach(tally::add);
        return tally.habits();
    }

    /** Counts file by file, and keeps none. */
    public static final class Tally {

        private final Set<String> files = new HashSet<>();
        private int forward;
        private int back;
        private int templates;

        public void add(Migration migration) {
            if (migration.sections().stream()
                    .filter(section -> section.direction() == Direction.UP)
                    .flatMap(section -> section.statements().stream())
                    .anyMatch(Habits::setsLockTimeout)) {
                files.add(migration.script().source().path());
            }
            forward += leads(migration, Direction.UP) ? 1 : 0;
            back += leads(migration, Direction.DOWN) ? 1 : 0;
            templates += migration.script().source().content().contains("{{") ? 1 : 0;
        }

        public Habits habits() {
            return new Habits(files, forward, back, templates);
        }
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

    private static boolean leads(Migration migration, Direction direction) {
        return migration.sections(direction).stream()
                .anyMatch(section -> !section.statements().isEmpty());
    }

    private static boolean setsLockTimeout(Statement statement) {
        Session session = NEW;
        for (Operation operation : statement.operations()) {
            session = session.after(operation);
        }
        return session.setting("lock_timeout").isPresent()
                || session.lapse("lock_timeout").isPresent();
    }
}
