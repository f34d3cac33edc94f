package dev.schemalint.engine;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.layout.Migration;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Habits;
import dev.schemalint.story.Meanwhile;
import dev.schemalint.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One target's way through the files of a job, file by file; what the linted ones do there is kept to be judged. */
final class Walk {

    private final Job job;
    private final Target target;
    private final Effects effects;
    private final List<FileRun> gained;
    private final Story story;
    private final Map<FileRun, Chapter> chapters = new LinkedHashMap<>();
    private Optional<Branch> branch = Optional.empty();

    /** @param gained what the branch has gained that the linted files are to be merged into */
    Walk(Job job, Target target, List<FileRun> gained) {
        this.job = job;
        this.target = target;
        this.effects = EffectsCatalog.of(target);
        this.gained = gained;
        this.story = begin();
    }

    private Story begin() {
        return new Story(target, effects, job.before(target), job.runner());
    }

    void on(FileRun file) {
        boolean goesOn = job.history().oneChange() && file.judged() && !chapters.isEmpty();
        if (branch.isEmpty() && file.judged() && !gained.isEmpty()) {
            branch = Optional.of(new Branch(story.fork()));
            branch.get().gain(gained, target);
        }
        file.merged(target.dialect()).map(story::runMerged).ifPresent(file::addMerged);
        Migration migration = file.migration(target.dialect());
        if (!file.judged()) {
            story.replay(migration, file.standing());
            branch.ifPresent(gone -> gone.story().replay(migration, file.standing()));
            return;
        }
        Chapter chapter = story.run(migration, file.standing(), goesOn);
        Meanwhile meanwhile =
                branch.map(gone -> gone.meeting(file, target, goesOn)).orElse(Meanwhile.NOTHING);
        chapters.put(file, (inDoubt(chapter) ? chapter.doubting(alone(file)) : chapter).meeting(meanwhile));
    }

    private boolean inDoubt(Chapter chapter) {
        return job.history().inDoubt()
                && chapter.moments().stream().anyMatch(moment -> moment.effect().refused());
    }

    /** A file as if it were the first to run. */
    private Chapter alone(FileRun file) {
        return begin().run(file.migration(target.dialect()), file.standing(), false);
    }

    /** What the linted files do, now that it is known how all of them end. */
    Map<FileRun, Chapter> chapters(Habits habits) {
        chapters.replaceAll((file, chapter) -> chapter.endingWith(story.schema(), habits));
        return chapters;
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
}
