package dev.schemalint.rules;

import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A file that is run again whenever it changes, of which a statement is refused the second time. */
public final class RepeatableCannotRepeat implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Optional<Role> role = chapter.standing().place().map(Place::role);
        if (!role.equals(Optional.of(Role.REPEATABLE)) || chapter.moments().isEmpty()) {
            return List.of();
        }
        Schema again = chapter.moments().get(0).end();
        for (Situation at : chapter.moments()) {
            boolean refused =
                    at.effects().of(at.operation(), again, at.session()).refused();
            if (refused && !at.effect().refused()) {
                return List.of(Verdict.on(at));
            }
            Origin origin = new Origin(at.source(), at.operation().span(), at.change(), 0);
            again = refused ? again : again.after(at.operation(), at.session(), origin);
        }
        return List.of();
    }
}
