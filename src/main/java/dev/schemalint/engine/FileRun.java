package dev.schemalint.engine;

import dev.schemalint.effect.Effect;
import dev.schemalint.finding.Finding;
import dev.schemalint.layout.Migration;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what all targets say of one file. */
final class FileRun {

    private final Migration migration;
    private final Findings findings = new Findings();
    private final List<SortedMap<String, Effect>> effects = new ArrayList<>();
    private final List<Set<RelationName>> ours = new ArrayList<>();
    private List<Unit> units = List.of();

    FileRun(Migration migration) {
        this.migration = migration;
        migration.script().statements().forEach(statement -> {
            effects.add(new TreeMap<>());
            ours.add(new HashSet<>());
        });
    }

    Migration migration() {
        return migration;
    }

    String path() {
        return migration.script().source().path();
    }

    void add(Chapter chapter, Judge judge) {
        units = chapter.units();
        for (int i = 0; i < chapter.effects().size(); i++) {
            effects.get(i).put(chapter.target().text(), chapter.effects().get(i));
        }
        for (Situation moment : chapter.moments()) {
            moment.effect().locks().keySet().stream()
                    .filter(relation -> !moment.inUse(relation))
                    .forEach(ours.get(moment.number())::add);
        }
        judge.findings(chapter).forEach(findings::add);
    }

    List<Finding> findings() {
        return findings.inOrder();
    }

    FileOutcome outcome() {
        List<StatementOutcome> statements = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            Statement statement = migration.script().statements().get(i);
            List<String> kinds =
                    statement.operations().stream().map(Operation::kind).toList();
            statements.add(
                    new StatementOutcome(statement.span(), kinds, statement.understood(), effects.get(i), ours.get(i)));
        }
        return new FileOutcome(migration.script().source(), migration.tool(), units, statements);
    }
}
