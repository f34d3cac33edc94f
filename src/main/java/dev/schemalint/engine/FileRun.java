package dev.schemalint.engine;

import dev.schemalint.change.Member;
import dev.schemalint.change.Standing;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effect;
import dev.schemalint.finding.Finding;
import dev.schemalint.layout.Migration;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.schema.RelationName;
import dev.schemalint.silence.Silence;
import dev.schemalint.silence.Silence.Passed;
import dev.schemalint.sql.Script;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what all targets say of one file. */
final class FileRun {

    private final Dialect shown;
    private final Migration migration;
    private final Map<Dialect, Migration> migrations;
    private final Map<Dialect, Migration> merged;
    private final Findings findings = new Findings();
    private final List<SortedMap<String, Effect>> effects = new ArrayList<>();
    private final List<Set<RelationName>> ours = new ArrayList<>();
    private final Member member;
    private final Standing standing;
    private List<Unit> units = List.of();
    private List<Unit> mergedUnits = List.of();
    private List<Passed> passed = List.of();

    /**
     * @param shown the dialect whose reading of the file is reported
     * @param migrations the file as each dialect reads it
     * @param merged those of its parts that were there before the change
     */
    FileRun(
            Dialect shown,
            Map<Dialect, Migration> migrations,
            Map<Dialect, Migration> merged,
            Member member,
            Standing standing) {
        this.merged = Map.copyOf(merged);
        this.member = member;
        this.standing = standing;
        this.shown = shown;
        this.migration = Objects.requireNonNull(migrations.get(shown));
        this.migrations = Map.copyOf(migrations);
        for (int i = 0; member.judged() && i < migration.script().statements().size(); i++) {
            effects.add(new TreeMap<>());
            ours.add(new HashSet<>());
        }
    }

    /** The same file read otherwise. */
    FileRun as(Map<Dialect, Migration> read) {
        return new FileRun(shown, read, merged, member, standing);
    }

    Member member() {
        return member;
    }

    /** Whether it is linted, or only read for what it leaves behind. */
    boolean judged() {
        return member.judged();
    }

    Standing standing() {
        return standing;
    }

    Migration migration() {
        return migration;
    }

    String path() {
        return migration.script().source().path();
    }

    Migration migration(Dialect dialect) {
        return migrations.getOrDefault(dialect, migration);
    }

    Optional<Migration> merged(Dialect dialect) {
        return Optional.ofNullable(merged.get(dialect));
    }

    void addMerged(Chapter chapter) {
        mergedUnits = chapter.target().dialect() == shown ? chapter.units() : mergedUnits;
        addEffects(chapter);
    }

    void add(Chapter chapter, Judge judge) {
        units = chapter.target().dialect() == shown ? chapter.units() : units;
        addEffects(chapter);
        judge.findings(chapter).forEach(findings::add);
    }

    private void addEffects(Chapter chapter) {
        int[] places = places(chapter.migration());
        chapter.effects().forEach((statement, effect) -> {
            if (places[statement] >= 0) {
                effects.get(places[statement]).put(chapter.target().text(), effect);
            }
        });
        for (Situation moment : chapter.moments()) {
            if (places[moment.number()] >= 0) {
                moment.effect().locks().keySet().stream()
                        .filter(relation -> !moment.inUse(relation))
                        .forEach(ours.get(places[moment.number()])::add);
            }
        }
    }

    /** Which of the statements that are shown each one of a reading is; -1 where it is none of them. */
    private int[] places(Migration reading) {
        if (isShown(reading)) {
            int[] same = new int[effects.size()];
            Arrays.setAll(same, number -> number);
            return same;
        }
        Map<Key, Integer> numbers = new HashMap<>();
        keys(migration).forEach(key -> numbers.put(key, numbers.size()));
        return keys(reading).stream()
                .mapToInt(key -> numbers.getOrDefault(key, -1))
                .toArray();
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isShown(Migration reading) {
        return reading == migration;
    }

    /**
     * What is the same of a statement in every dialect.
     *
     * @param which among those that stand for the same piece of the file
     */
    private record Key(Span span, int which) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && which == that.which && span.equals(that.span);
        }

        @Override
        public int hashCode() {
            return 31 * span.hashCode() + which;
        }
    }

    private static List<Key> keys(Migration migration) {
        Map<Span, Integer> known = new HashMap<>();
        return migration.script().statements().stream()
                .map(statement -> migration.script().source().inFile(statement.span()))
                .map(span -> new Key(span, known.merge(span, 1, Integer::sum)))
                .toList();
    }

    /** Takes what comments say may pass out of the findings, and adds what is wrong with these comments. */
    void silence(Silence silence, Judge judge, List<Target> targets) {
        Silence.Result result = silence.over(migration.script().inFile(), findings.inOrder());
        passed = result.passed();
        passed.forEach(gone -> findings.remove(gone.finding()));
        judge.findings(migration.script().source().inFile(), result.allowances(), targets)
                .forEach(findings::add);
    }

    List<Finding> findings() {
        return findings.inOrder();
    }

    List<Passed> passed() {
        return passed;
    }

    FileOutcome outcome() {
        Script shown = migration.script().inFile();
        List<StatementOutcome> statements = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            Statement statement = shown.statements().get(i);
            List<String> kinds =
                    statement.operations().stream().map(Operation::kind).toList();
            statements.add(
                    new StatementOutcome(statement.span(), kinds, statement.understood(), effects.get(i), ours.get(i)));
        }
        List<Unit> all = new ArrayList<>(mergedUnits);
        all.addAll(units);
        return new FileOutcome(shown.source(), migration.tool(), all, statements);
    }
}
