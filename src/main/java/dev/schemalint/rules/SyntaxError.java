package dev.schemalint.rules;

import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text that no server accepts; the same slip, made all through a file, is told a few times and then counted. */
public final class SyntaxError implements FileRule {

    private static final int ENOUGH = 10;

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Map<List<String>, List<Verdict>> alike = new LinkedHashMap<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof NotUnderstood.SyntaxError error) {
                alike.computeIfAbsent(List.of(error.found(), error.expected()), slip -> new ArrayList<>())
                        .add(Verdict.on(at).word("found", error.found()).word("expected", error.expected()));
            }
        }
        return alike.values().stream().flatMap(slips -> told(slips).stream()).toList();
    }

    private static List<Verdict> told(List<Verdict> slips) {
        if (slips.size() <= ENOUGH) {
            return slips;
        }
        List<Verdict> told = new ArrayList<>(slips.subList(0, ENOUGH));
        Verdict last = slips.get(slips.size() - 1);
        told.set(
                ENOUGH - 1,
                slips.get(ENOUGH - 1)
                        .saying("more")
                        .word("count", String.valueOf(slips.size() - ENOUGH))
                        .word(
                                "line",
                                String.valueOf(last.source()
                                        .lines()
                                        .position(last.place().start())
                                        .line())));
        return told;
    }
}
