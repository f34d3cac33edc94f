package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Something that queries or other objects are built on, and that no other rule asks about, gone for good. */
public final class DroppedObject implements FileRule {

    private static final Set<ObjectKind> BUILT_ON = EnumSet.of(
            ObjectKind.ACCESS_METHOD,
            ObjectKind.CAST,
            ObjectKind.COLLATION,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.LANGUAGE,
            ObjectKind.OPERATOR,
            ObjectKind.OPERATOR_CLASS,
            ObjectKind.OPERATOR_FAMILY,
            ObjectKind.SERVER,
            ObjectKind.TEXT_SEARCH_CONFIGURATION,
            ObjectKind.TEXT_SEARCH_DICTIONARY,
            ObjectKind.USER_MAPPING);

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropObject.class)) {
            if (at.operation() instanceof DropObject drop
                    && chapter.target().dialect() == Dialect.POSTGRESQL
                    && BUILT_ON.contains(drop.what())
                    && drop.names().stream().noneMatch(name -> chapter.makes(name.text()))) {
                Verdict verdict =
                        Verdict.on(at).word("kind", drop.what().words()).word("names", names(drop));
                verdicts.add(drop.cascade() ? verdict.saying("cascade") : verdict.lowered(Severity.WARNING));
            }
        }
        return verdicts;
    }

    private static String names(DropObject drop) {
        return drop.names().stream().map(Name::toString).collect(Gathering.joined(", "));
    }
}
