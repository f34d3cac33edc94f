package dev.schemalint.report;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.schema.RelationName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a whole file does: which tables have to wait, are written again or read, and which lines need care. */
final class EffectTotals {

    private static final String READS_AND_WRITES = "reads and writes wait";
    private static final String WRITES = "writes wait";
    private static final String REWRITTEN = "written again";
    private static final String SCANNED = "read as a whole";
    private static final String OUTSIDE = "not in a transaction";
    private static final String REFUSED = "refused";
    private static final String UNKNOWN = "not known";

    private final Map<RelationName, Blocks> waits = new TreeMap<>();
    private final Map<String, Set<String>> tables = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> lines = new LinkedHashMap<>();

    private EffectTotals() {
        tables.put(READS_AND_WRITES, new TreeSet<>());
        tables.put(WRITES, new TreeSet<>());
        tables.put(REWRITTEN, new TreeSet<>());
        tables.put(SCANNED, new TreeSet<>());
        lines.put(OUTSIDE, new TreeSet<>());
        lines.put(REFUSED, new TreeSet<>());
        lines.put(UNKNOWN, new TreeSet<>());
    }

    static EffectTotals of(FileOutcome file) {
        EffectTotals totals = new EffectTotals();
        for (StatementOutcome statement : file.statements()) {
            int line = file.source().position(statement.span().start()).line();
            statement.effects().values().forEach(effect -> totals.add(effect, statement.ours(), line));
        }
        totals.waits.forEach((relation, blocks) -> {
            switch (blocks) {
                case READS_AND_WRITES -> totals.tables(READS_AND_WRITES).add(relation.name());
                case WRITES -> totals.tables(WRITES).add(relation.name());
                case NOTHING, DDL -> {}
            }
        });
        return totals;
    }

    private void add(Effect effect, Set<RelationName> ours, int line) {
        effect.locks().forEach((relation, lock) -> {
            if (!ours.contains(relation)) {
                waits.merge(relation, lock.blocks(), (one, two) -> one.compareTo(two) >= 0 ? one : two);
            }
        });
        effect.rewrites().stream()
                .filter(relation -> !effect.emptied().contains(relation) && !ours.contains(relation))
                .forEach(relation -> tables(REWRITTEN).add(relation.name()));
        effect.scans().stream()
                .filter(relation -> !ours.contains(relation))
                .forEach(relation -> tables(SCANNED).add(relation.name()));
        effect.indexed().stream()
                .filter(relation -> !ours.contains(relation))
                .forEach(relation -> tables(SCANNED).add(relation.name()));
        if (!effect.allowedInTransaction()) {
            lines(OUTSIDE).add(line);
        }
        switch (effect.accepted()) {
            case YES -> {}
            case NO -> lines(REFUSED).add(line);
            case UNKNOWN -> lines(UNKNOWN).add(line);
        }
    }

    private Set<String> tables(String what) {
        return tables.computeIfAbsent(what, none -> new TreeSet<>());
    }

    private Set<Integer> lines(String what) {
        return lines.computeIfAbsent(what, none -> new TreeSet<>());
    }

    /** A line for each thing that happens at all. */
    String text() {
        StringBuilder out = new StringBuilder();
        tables.forEach((what, names) -> line(out, what, names));
        lines.forEach((what, numbers) -> line(
                out,
                what,
                numbers.stream()
                        .map(number -> (number.equals(first(numbers)) ? word(numbers) : "") + number)
                        .toList()));
        return out.length() == 0 ? "  nobody waits, and no table is read or written as a whole\n" : out.toString();
    }

    private static int first(Set<Integer> numbers) {
        return numbers.iterator().next();
    }

    private static String word(Set<Integer> numbers) {
        return numbers.size() == 1 ? "line " : "lines ";
    }

    private static void line(StringBuilder out, String what, Collection<String> names) {
        if (!names.isEmpty()) {
            out.append("  ")
                    .append(what)
                    .append(": ")
                    .append(Glyphs.harmless(Names.shortly(names)))
                    .append('\n');
        }
    }
}
