package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.report.Paint.Ink;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What statements do, for people: a line for each with lock, who waits and work, then what the whole file does. */
public final class EffectsReport implements Report {

    private final Paint paint;

    public EffectsReport(boolean colour) {
        this.paint = new Paint(colour);
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        for (FileOutcome file : outcome.files()) {
            out.write(paint.with(Ink.STRONG, Glyphs.harmless(file.source().path())) + "\n");
            EffectTable table = table(outcome.targets(), file);
            out.write(table.text(paint));
            out.write(EffectTotals.of(file).text());
            out.write(table.tellsOfNew() ? "  " + EffectLine.NEW_MEANS + "\n" : "");
            out.write("\n");
        }
        for (Problem problem : outcome.problems()) {
            out.write(paint.with(Ink.ERROR, "error"));
            out.write(Glyphs.harmless(": " + problem.file() + ": " + problem.message()) + "\n");
        }
        if (!outcome.assumptions().isEmpty()) {
            out.write(Glyphs.harmless(String.join(" ", outcome.assumptions())) + "\n");
        }
    }

    static EffectTable table(List<Target> targets, FileOutcome file) {
        List<EffectTable.Row> rows = new ArrayList<>();
        for (StatementOutcome statement : file.statements()) {
            int line = file.source().position(statement.span().start()).line();
            String number = String.valueOf(line);
            String text =
                    Glyphs.harmless(file.source().text(statement.span()).strip().replaceAll("\\s+", " "));
            for (Map.Entry<EffectLine, List<Target>> group :
                    groups(targets, statement).entrySet()) {
                EffectLine effect = group.getKey();
                Optional<String> on =
                        group.getValue().size() == statement.effects().size()
                                ? Optional.empty()
                                : Optional.of(TargetNames.of(group.getValue()));
                rows.add(new EffectTable.Row(number, text, on.orElse(""), effect));
                number = "";
                text = "";
            }
        }
        return new EffectTable(rows);
    }

    /** Targets on which the statement does the same stand together. */
    private static Map<EffectLine, List<Target>> groups(List<Target> targets, StatementOutcome statement) {
        Map<EffectLine, List<Target>> groups = new LinkedHashMap<>();
        for (Target target : targets) {
            Optional.ofNullable(statement.effects().get(target.text()))
                    .map(effect -> EffectLine.of(effect, statement.ours()))
                    .ifPresent(line -> groups.computeIfAbsent(line, same -> new ArrayList<>())
                            .add(target));
        }
        return groups;
    }
}
