package dev.schemalint.report;

import dev.schemalint.effect.Blocks;
import dev.schemalint.report.Paint.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of effects in columns as wide as they need to be; a column that nobody fills is left out. */
record EffectTable(List<Row> rows) {

    private static final int WIDEST = 56;
    static final List<String> HEADS = List.of("line", "statement", "on", "lock", "waits", "work");
    private static final int LINE = 0;
    private static final int WAITS = 4;

    /** @param on the targets it is so on, where it is not so on all of them */
    record Row(String line, String statement, String on, EffectLine effect) {

        private List<String> cells() {
            return List.of(
                    line,
                    cut(statement),
                    on,
                    Glyphs.harmless(effect.lock()),
                    effect.waits() == Blocks.NOTHING ? "" : effect.waits().words(),
                    Glyphs.harmless(effect.work()));
        }

        private static String cut(String text) {
            int[] characters = text.codePoints().toArray();
            return characters.length <= WIDEST ? text : new String(characters, 0, WIDEST - 3).stripTrailing() + "...";
        }
    }

    /** Whether a reader has to be told what is new. */
    boolean tellsOfNew() {
        return rows.stream().anyMatch(row -> row.effect().lock().contains(EffectLine.NEW));
    }

    String text(Paint paint) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] widths = widths();
        StringBuilder out = new StringBuilder();
        line(out, HEADS, widths, Optional.of(Ink.FRAME), paint);
        for (Row row : rows) {
            line(out, row.cells(), widths, ink(row.effect().waits()), paint);
        }
        return out.toString();
    }

    private int[] widths() {
        int[] widths = new int[HEADS.size()];
        for (Row row : rows) {
            List<String> cells = row.cells();
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(cells.get(i)));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] == 0 ? 0 : Math.max(widths[i], HEADS.get(i).length());
        }
        return widths;
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths, Optional<Ink> ink, Paint paint) {
        List<String> shown = new ArrayList<>();
        boolean head = cells.equals(HEADS);
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                String space = " ".repeat(widths[i] - width(cells.get(i)));
                String cell = head || i == WAITS
                        ? ink.map(colour -> paint.with(colour, "\0")).orElse("\0")
                        : "\0";
                String padded = i == LINE ? space + cells.get(i) : cells.get(i) + space;
                shown.add(cell.replace("\0", padded));
            }
        }
        out.append("  ").append(String.join("  ", shown).stripTrailing()).append('\n');
    }

    private static Optional<Ink> ink(Blocks waits) {
        return switch (waits) {
            case NOTHING, DDL -> Optional.empty();
            case WRITES -> Optional.of(Ink.WARNING);
            case READS_AND_WRITES -> Optional.of(Ink.ERROR);
        };
    }

    private static int width(String text) {
        return text.codePoints().map(Glyphs::width).sum();
    }
}
