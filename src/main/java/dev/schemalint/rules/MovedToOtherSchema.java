package dev.schemalint.rules;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.SetObjectSchema;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** Something that running code no longer finds in the schema where it was. */
public final class MovedToOtherSchema implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof SetTableSchema set
                    && at.inUse(set.on().name())) {
                add(verdicts, chapter, at, set.on().kind(), set.on().name(), set.schema());
            }
            if (at.operation() instanceof SetObjectSchema set && set.what() != ObjectKind.EXTENSION) {
                add(verdicts, chapter, at, set.what(), set.name(), set.schema());
            }
        }
        return verdicts;
    }

    private static void add(
            List<Verdict> verdicts, Chapter chapter, Situation at, ObjectKind kind, Name name, Identifier schema) {
        if (!chapter.makes(name.text())) {
            verdicts.add(Verdict.on(at)
                    .word("kind", kind.words())
                    .word("name", name.text())
                    .word("schema", schema.text()));
        }
    }
}
