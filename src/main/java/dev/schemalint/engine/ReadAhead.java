package dev.schemalint.engine;

import dev.schemalint.change.Fate;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.layout.Grown;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.MigrationFile;
import dev.schemalint.report.Outcome.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/**
 * The files of a job as they are read, in their order. Where there are many, all cores read: a few files ahead of whoever
 * takes them, so that only so much is ever in memory, and whoever has to wait for one reads it instead.
 */
final class ReadAhead implements Iterator<FileRun> {

    private static final int FEW = 8;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Job job;
    private final List<Problem> problems;
    private final List<Dialect> dialects;
    private final Iterator<Member> members;
    private final boolean alone;
    private final Queue<Task> ahead = new ArrayDeque<>();
    private int charactersAhead;
    private Optional<FileRun> next = Optional.empty();

    /** @param problems to which is added what cannot be read, in the order of the files */
    ReadAhead(Job job, List<Member> members, List<Problem> problems) {
        this.job = job;
        this.problems = problems;
        this.dialects = job.targets().stream().map(Target::dialect).distinct().toList();
        this.members = members.iterator();
        this.alone = members.size() <= FEW;
    }

    /** A file on its way, which takes its problems with it until its turn comes. */
    private static final class Task extends FutureTask<Optional<FileRun>> {

        private final int characters;
        private final List<Problem> problems;

        Task(ReadAhead reader, Member member, List<Problem> problems) {
            super(() -> reader.read(member, problems));
            this.characters = member.reading() instanceof Reading.Text text
                    ? text.source().content().length()
                    : 0;
            this.problems = problems;
        }
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (members.hasNext() || !ahead.isEmpty())) {
            next = advance();
        }
        return next.isPresent();
    }

    @Override
    public FileRun next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        FileRun file = next.orElseThrow();
        next = Optional.empty();
        return file;
    }

    private Optional<FileRun> advance() {
        if (alone) {
            return read(members.next(), problems);
        }
        while (members.hasNext() && (ahead.isEmpty() || charactersAhead < MOST_CHARACTERS)) {
            Task task = new Task(this, members.next(), new ArrayList<>());
            ahead.add(task);
            charactersAhead += task.characters;
            ForkJoinPool.commonPool().execute(task);
        }
        Task first = ahead.remove();
        charactersAhead -= first.characters;
        first.run();
        try {
            Optional<FileRun> file = first.get();
            problems.addAll(first.problems);
            return file;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private Optional<FileRun> read(Member member, List<Problem> found) {
        List<FileRun> files = new ArrayList<>();
        if (member.reading() instanceof Reading.Unreadable unreadable) {
            found.add(new Problem(unreadable.shown(), unreadable.why(), false));
        } else if (member.reading() instanceof Reading.Text text) {
            MigrationFile file = new MigrationFile(member.path(), text.source(), member.around());
            Engine.guarded(member.shown(), found, () -> files.add(read(member, file)));
        }
        return files.stream().findFirst();
    }

    private FileRun read(Member member, MigrationFile file) {
        Map<Dialect, Migration> migrations = new EnumMap<>(Dialect.class);
        Map<Dialect, Migration> merged = new EnumMap<>(Dialect.class);
        for (Dialect dialect : dialects) {
            Migration migration = member.layout().sent(file, dialect);
            migrations.put(dialect, member.fate() == Fate.DELETED ? migration.notRun() : migration);
            member.before().ifPresent(before -> {
                MigrationFile then = new MigrationFile(member.path(), before, member.around());
                Optional<String> was = member.file().before().filter(name -> member.fate() == Fate.RENAMED);
                Grown grown = Grown.since(member.layout().sent(then, dialect), migration, was);
                merged.put(dialect, grown.merged());
                migrations.put(dialect, grown.added());
            });
        }
        return new FileRun(
                dialects.get(0), migrations, merged, member, job.history().standing(member));
    }
}
