package dev.schemalint.laws;

import com.sun.management.ThreadMXBean;
import dev.schemalint.change.Reading;
import dev.schemalint.change.Standing;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.engine.Rules;
import dev.schemalint.layout.Folders;
import dev.schemalint.layout.Layouts;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.MigrationFile;
import dev.schemalint.report.Format;
import dev.schemalint.report.Look;
import dev.schemalint.report.Outcome;
import dev.schemalint.rule.Catalog;
import dev.schemalint.schema.Schema;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.sql.split.Splitter;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.story.Story;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what each stage of a run costs, in thread CPU and in bytes allocated for each statement of a corpus: finding
 * the statements, reading them, what they do to the database, the rules, and each report. A program for people: {@code
 * mvn -Pbench verify -Dbench.corpus=FOLDER -Dbench.target=postgresql:16}.
 */
public final class StageSpeed {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int PASSES = 4;

    private final List<SourceText> scripts;
    private final List<Target> targets;
    private final int statements;

    private StageSpeed(List<SourceText> scripts, List<Target> targets) {
        this.scripts = scripts;
        this.targets = targets;
        this.statements = scripts.stream()
                .mapToInt(script ->
                        ScriptReader.read(script, Corpus.dialect()).statements().size())
                .sum();
    }

    /** What is measured. */
    private interface Stage {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        List<Target> targets =
                Target.parse(System.getProperty("bench.target", Corpus.dialect().id()));
        new StageSpeed(Corpus.scripts().toList(), targets.subList(0, 1)).measure();
    }

    private void measure() throws IOException {
        System.out.printf("%d scripts, %d statements, %s%n", scripts.size(), statements, targets.get(0));
        for (int pass = 1; pass <= PASSES; pass++) {
            System.out.println("pass " + pass);
            say("find statements", this::split);
            long read = say("read", this::read);
            List<Migration> migrations = read();
            say("replay", () -> tell(migrations, true));
            long told = say("predict", () -> tell(migrations, false));
            System.out.println("predicting adds " + told * 100 / read + " % to reading");
            say("lint without rules", () -> lint(Rules.none()));
            say("lint", () -> lint(Rules.all()));
            Outcome outcome = lint(Rules.all());
            for (Format format : Format.values()) {
                say(format.id(), () -> format.report(Look.PLAIN).write(outcome, Writer.nullWriter()));
            }
        }
    }

    private long say(String name, Stage stage) throws IOException {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long before = THREADS.getCurrentThreadCpuTime();
        stage.run();
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
        System.out.printf("%-20s %8.2f us %8d bytes%n", name, nanos / 1000.0 / statements, bytes / statements);
        return nanos;
    }

    private void split() {
        for (SourceText script : scripts) {
            Splitter splitter = new Splitter(script.content(), LexicalRules.of(Corpus.dialect()));
            int tokens = splitter.next().size();
            while (tokens > 0) {
                tokens = splitter.next().size();
            }
        }
    }

    private List<Migration> read() {
        Layouts layouts = new Layouts(Folders.NONE, Optional.empty());
        return scripts.stream()
                .map(script -> new MigrationFile(Path.of(script.path()), script, Folders.NONE))
                .map(file -> layouts.plain().read(file, Corpus.dialect()))
                .toList();
    }

    /** The scripts one after the other, as history that has run or as what is to run. */
    private void tell(List<Migration> migrations, boolean history) {
        Target target = targets.get(0);
        Effects effects = EffectsCatalog.of(target);
        Story story = new Story(target, effects, Schema.empty(target.dialect()), Map.of());
        for (Migration migration : migrations) {
            if (history) {
                story.replay(migration, Standing.ALONE);
            } else {
                story.run(migration);
            }
        }
    }

    private Outcome lint(Catalog rules) {
        List<Reading> readings =
                scripts.stream().<Reading>map(Reading.Text::new).toList();
        return new Engine(rules, LocalDate::now).lint(List.of(Job.of(readings, targets, RuleChoice.USUAL)));
    }
}
