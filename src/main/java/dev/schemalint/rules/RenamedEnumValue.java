package dev.schemalint.rules;

import dev.schemalint.operation.TypeOperation.RenameEnumValue;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** A value of an enum that running code still writes by its old name. */
public final class RenamedEnumValue implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(RenameEnumValue.class)) {
            if (at.operation() instanceof RenameEnumValue rename
                    && !chapter.makes(rename.type().text())) {
                verdicts.add(Verdict.on(at)
                        .word("type", rename.type().text())
                        .word("value", rename.value())
                        .word("to", rename.to()));
            }
        }
        return verdicts;
    }
}
