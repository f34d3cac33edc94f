package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Course.TableLock;
import dev.schemalint.effect.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table of changes: how some versions carry out a shape.
 *
 * @param instant the lock it needs without touching rows; nothing when it cannot be done so
 * @param lockedInstant whether a LOCK clause may stand beside INSTANT even where the server takes none as a rule
 * @param inplace the lock it needs inside the engine; nothing when it cannot be done there
 * @param writes whether all rows are written again when it is done inside the engine
 * @param copy the lock that copying needs because of it; nothing when it cannot be done so
 * @param told of which algorithm it is told why it will not do
 * @param refusal why these versions refuse it
 */
record Fact(
        String shape,
        String engine,
        Versions versions,
        Optional<TableLock> instant,
        boolean lockedInstant,
        Optional<TableLock> inplace,
        Writes writes,
        Optional<TableLock> copy,
        Told told,
        Optional<String> refusal,
        String source) {

    /** When rows are written again. */
    enum Writes {
        NEVER,
        UNLESS_INSTANT,
        /** Even where INSTANT is accepted. */
        ALWAYS
    }

    /** What servers give a reason for when they refuse an algorithm, and with it another number. */
    enum Told {
        NOTHING,
        /** And of INSTANT with it. */
        NOT_INPLACE,
        NOT_INSTANT,
        /** As long as nothing else has all rows written again. */
        NOT_INSTANT_ALONE
    }

    private static final String REFUSED = "no: ";
    private static final int CELLS = 11;

    static Fact read(List<String> row) {
        if (row.size() != CELLS) {
            throw new IllegalStateException("not " + CELLS + " cells: " + row);
        }
        String accepted = row.get(9);
        return new Fact(
                row.get(0),
                row.get(1),
                Versions.read(row.get(2), row.get(3)),
                lock(row.get(4)),
                !row.get(4).equals("-") && !row.get(4).equals("yes"),
                lock(row.get(5)),
                writes(row.get(6)),
                row.get(7).equals("never")
                        ? Optional.empty()
                        : Optional.of(lock(row.get(7)).orElse(TableLock.NONE)),
                told(row.get(8)),
                accepted.startsWith(REFUSED) ? Optional.of(accepted.substring(REFUSED.length())) : Optional.empty(),
                row.get(10));
    }

    /** What it says, in words. */
    String words() {
        List<String> words = new ArrayList<>();
        refusal.ifPresent(why -> words.add("refused: " + why));
        if (refusal.isEmpty()) {
            words.add(way("INSTANT", instant));
            words.add(way("INPLACE", inplace)
                    + (writes == Writes.NEVER || inplace.isEmpty() ? "" : ", all rows written again"));
        }
        return String.join("; ", words) + " (" + engine + " " + versions.words() + ")";
    }

    private static String way(String algorithm, Optional<TableLock> lock) {
        return lock.map(needed -> algorithm + " with LOCK=" + needed.name()).orElse("not " + algorithm);
    }

    private static Writes writes(String cell) {
        return switch (cell) {
            case "-" -> Writes.NEVER;
            case "yes" -> Writes.UNLESS_INSTANT;
            case "always" -> Writes.ALWAYS;
            default -> throw new IllegalStateException("no way to write: " + cell);
        };
    }

    private static Told told(String cell) {
        return switch (cell) {
            case "-" -> Told.NOTHING;
            case "inplace" -> Told.NOT_INPLACE;
            case "instant" -> Told.NOT_INSTANT;
            case "kept" -> Told.NOT_INSTANT_ALONE;
            default -> throw new IllegalStateException("nothing that is told: " + cell);
        };
    }

    private static Optional<TableLock> lock(String cell) {
        return switch (cell) {
            case "-" -> Optional.empty();
            case "yes" -> Optional.of(TableLock.NONE);
            default -> Optional.of(TableLock.valueOf(cell));
        };
    }
}
