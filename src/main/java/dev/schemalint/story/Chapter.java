package dev.schemalint.story;

import dev.schemalint.change.Standing;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effect;
import dev.schemalint.layout.Migration;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.schema.Schema;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One migration as it runs on one target.
 *
 * @param moments every operation that leads forward, in order, each in its situation
 * @param back what undoes them
 * @param effects what each statement does in all, by its number
 * @param units which statements run in which transaction
 * @param habits what the other files of the project do
 * @param standing where its file stands among the others
 * @param last what the database holds after the last file of the run
 * @param meanwhile what the branch has gained that it is to be merged into
 */
public record Chapter(
        Target target,
        Migration migration,
        List<Situation> moments,
        WayBack back,
        SortedMap<Integer, Effect> effects,
        List<Unit> units,
        Habits habits,
        Standing standing,
        Schema last,
        Meanwhile meanwhile) {

    /**
     * Statements that run in one transaction, or one after the other in none.
     *
     * @param continues whether the transaction is open since the file before
     */
    public record Unit(Holder holder, List<Integer> statements, boolean continues) {
        public Unit {
            statements = List.copyOf(statements);
        }

        public Unit(Holder holder, List<Integer> statements) {
            this(holder, statements, false);
        }
    }

    /** Who holds the transaction that statements run in. */
    public enum Holder {
        TOOL,
        SCRIPT,
        IMPLICIT,
        NONE
    }

    public Chapter {
        moments = List.copyOf(moments);
        effects = Collections.unmodifiableSortedMap(effects);
        units = List.copyOf(units);
    }

    /** The name of its file. */
    public String file() {
        return source().path();
    }

    public SourceText source() {
        return migration.script().source();
    }

    /** The moments at which an operation of a type runs. */
    public List<Situation> of(Class<? extends Operation> type) {
        return moments.stream()
                .filter(moment -> type.isInstance(moment.operation()))
                .toList();
    }

    /** Whether something is made in this file under this name, or renamed to it. */
    public boolean makes(String name) {
        return moments.stream().anyMatch(moment -> Made.by(moment.operation()).equals(Optional.of(name)));
    }

    /** The name that an earlier statement of this file took from a column to give it this one. */
    public Optional<String> formerName(Name table, String column, Situation at) {
        for (Situation moment : before(at)) {
            Optional<ColumnOperation> renamed = renamed(moment.operation(), column);
            if (renamed.isPresent() && at.resolve(renamed.get().on().name()).equals(at.resolve(table))) {
                return Optional.of(renamed.get().column().text());
            }
        }
        return Optional.empty();
    }

    private static Optional<ColumnOperation> renamed(Operation operation, String to) {
        if (operation instanceof RenameColumn rename) {
            return Optional.<ColumnOperation>of(rename)
                    .filter(any -> rename.to().text().equals(to));
        }
        return operation instanceof ChangeColumn change
                        && change.definition().name().text().equals(to)
                        && !change.column().text().equals(to)
                ? Optional.of(change)
                : Optional.empty();
    }

    /** The same of a table. */
    public Optional<String> formerName(Name table, Situation at) {
        for (Situation moment : before(at)) {
            if (moment.operation() instanceof RenameTable rename
                    && rename.to().text().equals(table.text())) {
                return Optional.of(rename.on().name().text());
            }
        }
        return Optional.empty();
    }

    /** Each moment is an object of its own, and none is asked what it holds. */
    @SuppressWarnings("ReferenceEquality")
    private List<Situation> before(Situation at) {
        int before = 0;
        while (before < moments.size() && moments.get(before) != at) {
            before++;
        }
        return moments.subList(0, before);
    }

    /** The same in a run that goes on until the database holds this, in a project with these habits. */
    public Chapter endingWith(Schema end, Habits all) {
        return new Chapter(
                target,
                migration,
                moments.stream().map(moment -> moment.endingWith(end)).toList(),
                back,
                effects,
                units,
                all,
                standing,
                end,
                meanwhile);
    }

    /**
     * The same where nothing says that the files before it have run: what the server refuses because of them alone, it
     * may take.
     *
     * @param alone the file as it runs by itself
     */
    public Chapter doubting(Chapter alone) {
        IdentityHashMap<Operation, Situation> own = new IdentityHashMap<>();
        alone.moments.forEach(moment -> own.putIfAbsent(moment.operation(), moment));
        List<Situation> doubted = new ArrayList<>();
        SortedMap<Integer, Effect> wholes = new TreeMap<>(effects);
        for (Situation moment : moments) {
            Optional<Situation> same = Optional.ofNullable(own.get(moment.operation()));
            boolean sure = !moment.effect().refused()
                    || same.filter(known -> known.effect().refused()).isPresent();
            if (sure) {
                doubted.add(moment);
                continue;
            }
            // What a routine of another file does has nothing to be compared with.
            same.map(moment::doubting).ifPresent(doubted::add);
            Optional.ofNullable(alone.effects.get(moment.number()))
                    .ifPresent(whole -> wholes.put(moment.number(), whole));
        }
        return new Chapter(target, migration, doubted, back, wholes, units, habits, standing, last, meanwhile);
    }

    /** The same where another branch has gone on. */
    public Chapter meeting(Meanwhile gone) {
        return new Chapter(target, migration, moments, back, effects, units, habits, standing, last, gone);
    }
}
