package dev.schemalint.engine;

import dev.schemalint.change.Fate;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.finding.Finding;
import dev.schemalint.layout.Grown;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.MigrationFile;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.schema.Schema;
import dev.schemalint.silence.Silence;
import dev.schemalint.silence.Silence.Passed;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Habits;
import dev.schemalint.story.Meanwhile;
import dev.schemalint.story.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
            catalog.pages().stream()
                    .filter(page -> choices.stream().anyMatch(choice -> choice.on(page)))
                    .forEach(page -> rules.put(page.id(), page));
            assumptions.addAll(job.assumptions());
            for (FileRun file :
                    run(job, problems).stream().filter(FileRun::judged).toList()) {
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

    /** The linted files as they run on the first target of each job, in order; nothing is judged. */
    public List<Chapter> tell(List<Job> jobs, List<Problem> problems) {
        List<Chapter> told = new ArrayList<>();
        for (Job job : jobs) {
            List<FileRun> files = read(job, problems);
            Habits habits = Habits.of(files.stream().map(FileRun::migration).toList());
            Target target = job.targets().get(0);
            Story story = new Story(target, EffectsCatalog.of(target), job.before(target), job.runner(), habits);
            for (FileRun file : files) {
                guarded(file.path(), problems, () -> {
                    file.merged(target.dialect()).ifPresent(story::runMerged);
                    Migration migration = file.migration(target.dialect());
                    if (file.judged()) {
                        told.add(story.run(migration, file.standing(), false));
                    } else {
                        story.replay(migration, file.standing());
                    }
                });
            }
        }
        return told;
    }

    private static Suppressed suppressed(Passed passed) {
        return new Suppressed(passed.finding(), passed.reason(), passed.by());
    }

    private List<FileRun> run(Job job, List<Problem> problems) {
        List<FileRun> files = read(job, problems);
        List<FileRun> gained = read(job, job.history().gained(), problems);
        Habits habits = Habits.of(files.stream().map(FileRun::migration).toList());
        SmallTables small = new SmallTables(job.smallTables());
        IdentityHashMap<RuleChoice, Judge> judges = new IdentityHashMap<>();
        Function<FileRun, Judge> judge =
                file -> judges.computeIfAbsent(job.rulesFor(file.path()), choice -> new Judge(catalog, choice, small));
        for (Target target : job.targets()) {
            Story story = new Story(target, EffectsCatalog.of(target), job.before(target), job.runner(), habits);
            Map<FileRun, Chapter> chapters = new LinkedHashMap<>();
            Optional<Branch> branch = Optional.empty();
            for (FileRun file : files) {
                boolean goesOn = job.history().oneChange() && file.judged() && !chapters.isEmpty();
                if (branch.isEmpty() && file.judged() && !gained.isEmpty()) {
                    branch = Optional.of(new Branch(story.fork()));
                    branch.get().gain(gained, target);
                }
                Optional<Branch> other = branch;
                guarded(file.path(), problems, () -> {
                    file.merged(target.dialect()).map(story::runMerged).ifPresent(file::addMerged);
                    Migration migration = file.migration(target.dialect());
                    if (!file.judged()) {
                        story.replay(migration, file.standing());
                        other.ifPresent(gone -> gone.story().replay(migration, file.standing()));
                        return;
                    }
                    Chapter chapter = story.run(migration, file.standing(), goesOn);
                    Meanwhile meanwhile = other.map(gone -> gone.meeting(file, target, goesOn))
                            .orElse(Meanwhile.NOTHING);
                    Chapter told =
                            job.history().inDoubt() ? chapter.doubting(alone(file, target, job, habits)) : chapter;
                    chapters.put(file, told.meeting(meanwhile));
                });
            }
            Schema last = story.schema();
            chapters.forEach((file, chapter) ->
                    guarded(file.path(), problems, () -> file.add(chapter.endingWith(last), judge.apply(file))));
        }
        for (FileRun file : files) {
            Silence silence = new Silence(catalog.pages(), job.rulesFor(file.path())::on, today);
            guarded(file.path(), problems, () -> file.silence(silence, judge.apply(file), job.targets()));
        }
        return files;
    }

    /** A file as if it were the first to run. */
    private static Chapter alone(FileRun file, Target target, Job job, Habits habits) {
        return new Story(target, EffectsCatalog.of(target), job.before(target), job.runner(), habits)
                .run(file.migration(target.dialect()), file.standing(), false);
    }

    /** The branch that the change is to be merged into, as it goes on by itself, and with the change. */
    private record Branch(Story story, List<Chapter> gained) {

        Branch(Story story) {
            this(story, new ArrayList<>());
        }

        void gain(List<FileRun> files, Target target) {
            files.forEach(file -> gained.add(story.run(file.migration(target.dialect()), file.standing(), false)));
        }

        Meanwhile meeting(FileRun file, Target target, boolean goesOn) {
            file.merged(target.dialect()).ifPresent(story::runMerged);
            Chapter after = story.run(file.migration(target.dialect()), file.standing(), goesOn);
            return new Meanwhile(gained, Optional.of(after));
        }
    }

    private static List<FileRun> read(Job job, List<Problem> problems) {
        return read(job, job.history().members(), problems);
    }

    private static List<FileRun> read(Job job, List<Member> members, List<Problem> problems) {
        List<Dialect> dialects =
                job.targets().stream().map(Target::dialect).distinct().toList();
        List<FileRun> files = new ArrayList<>();
        for (Member member : members) {
            if (member.reading() instanceof Reading.Unreadable unreadable) {
                problems.add(new Problem(unreadable.shown(), unreadable.why(), false));
            } else if (member.reading() instanceof Reading.Text text) {
                guarded(member.shown(), problems, () -> {
                    MigrationFile file = new MigrationFile(member.path(), text.source(), member.around());
                    Map<Dialect, Migration> migrations = new EnumMap<>(Dialect.class);
                    Map<Dialect, Migration> merged = new EnumMap<>(Dialect.class);
                    for (Dialect dialect : dialects) {
                        Migration migration = member.layout().read(file, dialect);
                        migrations.put(dialect, member.fate() == Fate.DELETED ? migration.notRun() : migration);
                        member.before().ifPresent(before -> {
                            MigrationFile then = new MigrationFile(member.path(), before, member.around());
                            Grown grown = Grown.since(member.layout().read(then, dialect), migration);
                            merged.put(dialect, grown.merged());
                            migrations.put(dialect, grown.added());
                        });
                    }
                    files.add(new FileRun(
                            dialects.get(0),
                            migrations,
                            merged,
                            member.judged(),
                            job.history().standing(member)));
                });
            }
        }
        return files;
    }

    /** An error of our own is reported, and costs no more than the file it came up in. */
    private static void guarded(String file, List<Problem> problems, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError ours) {
            problems.add(new Problem(file, "internal error: " + ours, true));
        }
    }
}
