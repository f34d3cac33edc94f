package dev.schemalint.engine;

import dev.schemalint.change.Member;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.layout.Migration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The files of a job in their order, where those that are linted are run at one time: what their tool runs as one is held
 * until all of it has been read.
 */
final class Together implements Iterator<FileRun> {

    private final Iterator<FileRun> read;
    private final List<Target> targets;
    private final Queue<FileRun> held = new ArrayDeque<>();

    Together(Iterator<FileRun> read, List<Target> targets) {
        this.read = read;
        this.targets = targets;
    }

    @Override
    public boolean hasNext() {
        return !held.isEmpty() || read.hasNext();
    }

    @Override
    public FileRun next() {
        if (!held.isEmpty()) {
            return held.remove();
        }
        FileRun file = read.next();
        if (!file.judged() || !file.migration().ways().allPending()) {
            return file;
        }
        List<FileRun> all = new ArrayList<>(List.of(file));
        read.forEachRemaining(all::add);
        Map<FileRun, Map<Dialect, Migration>> together =
                together(all.stream().filter(FileRun::judged).toList());
        all.forEach(one -> held.add(together.containsKey(one) ? one.as(together.get(one)) : one));
        return held.remove();
    }

    private Map<FileRun, Map<Dialect, Migration>> together(List<FileRun> pending) {
        Map<FileRun, Map<Dialect, Migration>> sent = new HashMap<>();
        Member one = pending.get(0).member();
        for (Target target : targets) {
            List<Migration> migrations = pending.stream()
                    .map(file -> file.migration(target.dialect()))
                    .toList();
            List<Migration> changed = one.layout().together(migrations, one.path(), one.around());
            for (int i = 0; i < pending.size(); i++) {
                sent.computeIfAbsent(pending.get(i), file -> new EnumMap<>(Dialect.class))
                        .put(target.dialect(), changed.get(i));
            }
        }
        return sent;
    }
}
