package dev.schemalint.engine;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.finding.Finding;
import dev.schemalint.layout.Migration;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.silence.Silence;
import dev.schemalint.silence.Silence.Passed;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Habits;
import dev.schemalint.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The whole way from files to findings: read, lay out, run in mind on each target, judge, gather. */
public final class Engine {

    private final Catalog catalog;
    private final Supplier<LocalDate> today;

    /**
     * @param today the day up to which comments may let findings pass
     */
    public Engine(Catalog catalog, Supplier<LocalDate> today) {
        this.catalog = catalog;
        this.today = today;
    }

    public Outcome lint(List<Job> jobs) {
        Set<Target> targets = new LinkedHashSet<>();
        Map<String, Page> rules = new LinkedHashMap<>();
        Set<String> assumptions = new LinkedHashSet<>();
        List<FileOutcome> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Job job : jobs) {
            targets.addAll(job.targets());
            List<RuleChoice> choices = new ArrayList<>(List.of(job.rules()));
            choices.addAll(job.elsewhere().values());
            for (Page page : catalog.pages()) {
                if (anyOn(choices, page)) {
                    rules.put(page.id(), page);
                }
            }
            assumptions.addAll(job.assumptions());
            for (FileRun file : run(job, problems)) {
                files.add(file.outcome());
                findings.addAll(file.findings());
                file.passed().forEach(passed -> suppressed.add(suppressed(passed)));
            }
        }
        return new Outcome(
                List.copyOf(targets),
                List.copyOf(rules.values()),
                files,
                findings,
                suppressed,
                problems,
                List.copyOf(assumptions));
    }

    private static boolean anyOn(List<RuleChoice> choices, Page page) {
        for (RuleChoice choice : choices) {
            if (choice.on(page)) {
                return true;
            }
        }
        return false;
    }

    /** The linted files as they run on the first target of each job, in order; nothing is judged. */
    public List<Chapter> tell(List<Job> jobs, List<Problem> problems) {
        List<Chapter> told = new ArrayList<>();
        for (Job job : jobs) {
            Target target = job.targets().get(0);
            Story story = new Story(target, EffectsCatalog.of(target), job.before(target), job.runner());
            new ReadAhead(job, job.history().members(), problems)
                    .forEachRemaining(file -> guarded(file.path(), problems, () -> {
                        file.merged(target.dialect()).ifPresent(story::runMerged);
                        Migration migration = file.migration(target.dialect());
                        if (file.judged()) {
                            told.add(story.run(migration, file.standing(), false));
                        } else {
                            story.replay(migration, file.standing());
                        }
                    }));
        }
        return told;
    }

    private static Suppressed suppressed(Passed passed) {
        return new Suppressed(passed.finding(), passed.reason(), passed.by());
    }

    /** One way through the files, which are read ahead of it, on all targets; those that are only history are forgotten. */
    private List<FileRun> run(Job job, List<Problem> problems) {
        List<FileRun> gained = new ArrayList<>();
        new ReadAhead(job, job.history().gained(), problems).forEachRemaining(gained::add);
        List<Walk> walks = job.targets().stream()
                .map(target -> new Walk(job, target, gained))
                .toList();
        Habits.Tally habits = new Habits.Tally();
        List<FileRun> judged = new ArrayList<>();
        Iterator<FileRun> files = new ReadAhead(job, job.history().members(), problems);
        Iterator<FileRun> asSent = job.history().oneChange() ? new Together(files, job.targets()) : files;
        asSent.forEachRemaining(file -> {
            habits.add(file.migration());
            walks.forEach(walk -> guarded(file.path(), problems, () -> walk.on(file)));
            if (file.judged()) {
                judged.add(file);
            }
        });
        Judges judges = new Judges(job);
        for (Walk walk : walks) {
            walk.chapters(habits.habits())
                    .forEach((file, chapter) ->
                            guarded(file.path(), problems, () -> file.add(chapter, judges.of(file))));
        }
        for (FileRun file : judged) {
            Silence silence = new Silence(catalog.pages(), job.rulesFor(file.path())::on, today);
            guarded(file.path(), problems, () -> file.silence(silence, judges.of(file), job.targets()));
        }
        return judged;
    }

    /** Whoever judges a file, by the rules that are chosen for it. */
    private final class Judges {

        private final Job job;
        private final SmallTables small;
        private final IdentityHashMap<RuleChoice, Judge> judges = new IdentityHashMap<>();

        Judges(Job job) {
            this.job = job;
            this.small = new SmallTables(job.smallTables());
        }

        Judge of(FileRun file) {
            return judges.computeIfAbsent(job.rulesFor(file.path()), choice -> new Judge(catalog, choice, small));
        }
    }

    /** An error of our own is reported, and costs no more than the file it came up in. */
    static void guarded(String file, List<Problem> problems, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError ours) {
            problems.add(new Problem(file, "internal error: " + ours, true));
        }
    }
}
