package dev.schemalint.story;

import dev.schemalint.change.Standing;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Migration.Direction;
import dev.schemalint.layout.Migration.Section;
import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs migrations one after the other on one target, in mind: each chapter begins where the last one ended. */
public final class Story {

    private final Target target;
    private final Effects effects;
    private final Map<String, String> runner;
    private Bodies bodies = new Bodies();
    private Schema schema;
    private Optional<Forward> forward = Optional.empty();
    /** Where the walk stands in a transaction that the tool has not ended with the file. */
    private Optional<Footing> open = Optional.empty();

    private int changes;
    private int change;
    /** The last migration that led forward, and which change it belonged to. */
    private Optional<Place> latest = Optional.empty();

    private int changeOfLatest;

    /**
     * @param before what the database holds
     * @param runner settings that every session begins with, made outside the scripts
     */
    public Story(Target target, Effects effects, Schema before, Map<String, String> runner) {
        this.target = target;
        this.effects = effects;
        this.runner = Map.copyOf(runner);
        this.schema = before;
    }

    /** Runs a migration of which only the text is known, as a change of its own. */
    public Chapter run(Migration migration) {
        return run(migration, Standing.ALONE, false);
    }

    /**
     * Goes through a migration that has run: what comes after finds what it left. Where an engine is known to leave
     * nothing but what operations say, nothing has to be predicted for that.
     */
    public void replay(Migration migration, Standing standing) {
        if (!effects.replaysPlainly()) {
            run(migration, standing, false);
            return;
        }
        Schema before = schema;
        change = numbered(standing, false);
        Schema after = new Replay(migration, effects, change, begin(), bodies).run();
        schema = migration.inOtherLanguage() ? schema.withGaps() : after.afterSession();
        if (migration.sections(Direction.UP).stream()
                .anyMatch(section -> !section.statements().isEmpty())) {
            forward = Optional.of(onward(standing, before, Forward.isClear(migration)));
        }
    }

    /**
     * Runs the sections of a migration that lead forward; those that lead back are tried on what they leave, the last
     * first, and change nothing.
     *
     * @param goesOn whether it belongs to the same change as the one before
     */
    public Chapter run(Migration migration, Standing standing, boolean goesOn) {
        change = numbered(standing, goesOn);
        Schema before = schema;
        Telling telling = new Telling(
                target, effects, migration, open.filter(left -> goesOn).orElseGet(this::begin), bodies, change);
        telling.run(migration.sections(Direction.UP));
        schema = migration.inOtherLanguage()
                ? schema.withGaps()
                : telling.footing().ground().schema().afterSession();
        open = Optional.of(telling.footing()).filter(left -> left.isOpenByTool() && !migration.inOtherLanguage());
        List<Situation> moments = telling.told(schema);
        boolean clear = telling.clear();
        List<Section> back = new ArrayList<>(migration.waysBack());
        if (!moments.isEmpty()) {
            forward = Optional.of(onward(standing, before, clear));
        }
        // What is taken back has been in use since.
        telling.moveTo(begin(), ++changes);
        Collections.reverse(back);
        Telling byTool = new Telling(target, effects, migration, telling.footing(), bodies.copy(), changes);
        for (Section section : back) {
            Telling teller = section.isByTool() ? byTool : telling;
            teller.run(List.of(section));
            telling.moveTo(teller.footing(), changes);
            byTool.moveTo(teller.footing(), changes);
        }
        Schema after = telling.footing().ground().schema().afterSession();
        List<Situation> undoing = telling.told(after);
        List<Situation> madeUp = byTool.told(after);
        boolean tried = !undoing.isEmpty() || !madeUp.isEmpty();
        List<Difference> differences = forward.filter(way -> tried && telling.clear() && byTool.clear())
                .filter(way -> !moments.isEmpty() || way.isPartnerOf(standing))
                .map(way -> way.undoneBy(schema, after))
                .orElse(List.of());
        return new Chapter(
                target,
                migration,
                moments,
                new WayBack(undoing, madeUp, differences),
                telling.wholes(),
                telling.units(),
                Habits.NONE,
                standing,
                schema,
                Meanwhile.NOTHING);
    }

    /** Pieces of one migration are one change, in however many files they are. */
    private int numbered(Standing standing, boolean goesOn) {
        Optional<Place> place = standing.place().filter(known -> known.role() == Role.VERSIONED);
        boolean piece = place.isPresent()
                && latest.filter(before -> place.get().isOfOneMigrationWith(before))
                        .isPresent();
        int number = piece ? changeOfLatest : goesOn ? change : ++changes;
        if (place.isPresent()) {
            latest = place;
            changeOfLatest = number;
        }
        return number;
    }

    /** Another way on from here. */
    public Story fork() {
        Story other = new Story(target, effects, schema, runner);
        other.bodies = bodies.copy();
        other.forward = forward;
        other.changes = changes;
        other.change = change;
        other.latest = latest;
        other.changeOfLatest = changeOfLatest;
        return other;
    }

    /** Runs what was there before the change that is being told, which goes on behind it. */
    public Chapter runMerged(Migration merged) {
        int own = change;
        Optional<Footing> left = open;
        Chapter chapter = run(merged, Standing.ALONE, false);
        change = own;
        left.ifPresent(gone -> gone.remember(schema));
        open = left;
        return chapter;
    }

    /** Of two files with one version none is undone by itself. */
    private Forward onward(Standing standing, Schema before, boolean clear) {
        boolean second = forward.filter(other -> other.isPartnerOf(standing)).isPresent();
        return new Forward(standing.place(), before, clear && !second);
    }

    private Footing begin() {
        return new Footing(schema, Session.begunWith(runner, target.dialect()));
    }

    /** What the database holds now. */
    public Schema schema() {
        return schema;
    }
}
