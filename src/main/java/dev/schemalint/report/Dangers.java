package dev.schemalint.report;

import dev.schemalint.finding.Category;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What kinds of danger were found: those of the run itself, and apart from them what a rolling deployment trips over. */
final class Dangers {

    private enum Danger {
        STOPS("stops", "stop", "readers or writers"),
        FAILS("fails", "fail", ""),
        LOSES("loses", "lose", "data"),
        BREAKS("breaks", "break", "code that is still running");

        private final String one;
        private final String many;
        private final String what;

        Danger(String one, String many, String what) {
            this.one = one;
            this.many = many;
            this.what = what;
        }

        String counted(long count) {
            return (count + " " + (count == 1 ? one : many) + " " + what).strip();
        }
    }

    private Dangers() {}

    /** One sentence, or nothing where no error or warning is of these kinds. */
    static String sentence(List<Finding> findings) {
        List<String> now = new ArrayList<>();
        for (Danger danger : List.of(Danger.STOPS, Danger.FAILS, Danger.LOSES)) {
            add(now, danger, findings);
        }
        List<String> later = new ArrayList<>();
        add(later, Danger.BREAKS, findings);
        List<String> parts = new ArrayList<>();
        if (!now.isEmpty()) {
            parts.add(String.join(", ", now));
        }
        parts.addAll(later);
        return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
    }

    private static void add(List<String> counts, Danger danger, List<Finding> findings) {
        long count = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .filter(finding -> of(finding.category()).equals(Optional.of(danger)))
                .count();
        if (count > 0) {
            counts.add(danger.counted(count));
        }
    }

    private static Optional<Danger> of(Category category) {
        return switch (category) {
            case LOCK, REWRITE, SCAN, BACKFILL, TIMEOUT -> Optional.of(Danger.STOPS);
            case REFUSED, SYNTAX -> Optional.of(Danger.FAILS);
            case DATA_LOSS -> Optional.of(Danger.LOSES);
            case BREAKS_APP -> Optional.of(Danger.BREAKS);
            case TRANSACTION, REVERSIBILITY, IDEMPOTENCE, ORDER, TYPE, DESIGN, SECURITY, NAMING, DOCS, SUPPRESSION ->
                Optional.empty();
        };
    }
}
