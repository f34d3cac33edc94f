package dev.schemalint.engine;

import dev.schemalint.change.History;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.Known;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.finding.Finding;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.MigrationFile;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.Page;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Habits;
import dev.schemalint.story.Situation;
import dev.schemalint.story.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows why a rule speaks: its page's examples are judged on one target, with the facts behind each finding. */
public final class Explanation {

    private final Catalog catalog;
    private final Target target;
    private final Effects effects;

    public Explanation(Catalog catalog, Target target) {
        this.catalog = catalog;
        this.target = target;
        this.effects = EffectsCatalog.of(target);
    }

    /**
     * A statement that the rule objects to.
     *
     * @param facts what is known of the pieces of the statement on this target
     */
    public record Case(String statement, String message, List<Known> facts) {
        public Case {
            facts = List.copyOf(facts);
        }
    }

    /** The statements in the examples of a page that its rule objects to on the target. */
    public List<Case> of(Page page, String text) {
        List<Case> cases = new ArrayList<>();
        for (Example example : Example.in(page.id(), text)) {
            if (example.dialect() == target.dialect()) {
                cases.addAll(cases(page, example));
            }
        }
        return cases;
    }

    private List<Case> cases(Page page, Example example) {
        History history = example.history(example.files());
        Map<Member, Migration> migrations = new LinkedHashMap<>();
        for (Member member : history.members()) {
            if (member.reading() instanceof Reading.Text text) {
                MigrationFile file = new MigrationFile(member.path(), text.source(), member.around());
                migrations.put(member, member.layout().sent(file, target.dialect()));
            }
        }
        Story story = new Story(target, effects, Schema.empty(target.dialect()), Map.of());
        RuleChoice alone = RuleChoice.only(page.id());
        Judge judge = new Judge(catalog, alone);
        Map<Member, Chapter> chapters = new LinkedHashMap<>();
        migrations.forEach(
                (member, migration) -> chapters.put(member, story.run(migration, history.standing(member), false)));
        List<Case> cases = new ArrayList<>();
        chapters.forEach((member, told) -> {
            Chapter chapter = told.endingWith(story.schema(), Habits.of(migrations.values()));
            if (member.judged()) {
                judge.findings(chapter).stream()
                        .filter(finding -> finding.rule().equals(page.id()))
                        .forEach(finding -> cases.add(found(finding, chapter)));
            }
        });
        return cases;
    }

    private Case found(Finding finding, Chapter chapter) {
        List<Situation> moments = chapter.moments().stream()
                .filter(moment -> finding.statement().equals(Optional.of(moment.number())))
                .toList();
        List<Known> facts = moments.stream()
                .flatMap(at -> effects.known(at.operation(), at.schema(), at.session()).stream())
                .distinct()
                .toList();
        String statement = moments.isEmpty()
                ? ""
                : moments.get(0).source().text(moments.get(0).statement().span());
        return new Case(statement, finding.message(), facts);
    }
}
