package dev.schemalint.rules;

import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Runs;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Reach;
import dev.schemalint.story.Situation;
import dev.schemalint.story.Variables;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A loop of batches in which each takes the same rows as the one before, so that it never ends. */
public final class LoopWithoutProgress implements OperationRule<Update> {

    private static final Pattern WHERE = Pattern.compile("(?is)\\bwhere\\b.*");
    private static final Pattern LIMIT = Pattern.compile("(?i)\\blimit\\b");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern WHILE = Pattern.compile("(?is)\\bwhile\\b(.*?)\\bloop\\b(.*?)\\bend\\s+loop\\b");
    private static final Pattern LEAVES = Pattern.compile("(?i)\\b(exit|return|raise\\s+exception)\\b");
    private static final Pattern LOOP = Pattern.compile("(?i)\\bloop\\b");
    private static final Pattern WAY_OUT =
            Pattern.compile("(?i)\\b(exit|return|while|for|foreach|raise\\s+exception)\\b");

    @Override
    public Optional<Verdict> judge(Update update, Situation at) {
        if (at.runs() != Runs.REPEATEDLY || Reach.of(update, at) != Reach.BATCH) {
            return Optional.empty();
        }
        Matcher where = WHERE.matcher(at.source().text(update.extent().span()));
        if (where.find() && LIMIT.matcher(where.group()).find() && !changesChoice(where.group(), update, at)) {
            return Optional.of(Verdict.on(at));
        }
        return endless(at) || stuck(at) ? Optional.of(Verdict.on(at).saying("endless")) : Optional.empty();
    }

    /** Whether a loop of the block goes on for as long as something holds that nothing in it changes. */
    private static boolean stuck(Situation at) {
        return code(at).flatMap(code -> WHILE.matcher(code).results())
                .anyMatch(loop -> !LEAVES.matcher(loop.group(2)).find()
                        && !loop.group(1).contains("(")
                        && Variables.around(at).names().stream()
                                .filter(name -> names(loop.group(1), name))
                                .map(name -> Pattern.compile("(?i)\\b" + name
                                        + "\\s*:?=(?!=)|\\binto\\s+(strict\\s+)?[\\w, ]*\\b" + name + "\\b"))
                                .noneMatch(set -> set.matcher(loop.group(2)).find()));
    }

    private static boolean names(String condition, String name) {
        return Pattern.compile("(?i)\\b" + name + "\\b").matcher(condition).find();
    }

    private static Stream<String> code(Situation at) {
        return at.statement().operations().stream()
                .filter(RunBlock.class::isInstance)
                .map(block -> ((RunBlock) block).body().text());
    }

    /** Whether the condition asks about what the batch changes, or about where the loop has come to. */
    private static boolean changesChoice(String where, Update update, Situation at) {
        Variables variables = Variables.around(at);
        return WORD.matcher(where)
                .results()
                .map(word -> word.group().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(word -> variables.names().contains(word)
                        || update.columns().stream().map(Identifier::text).anyMatch(word::equals));
    }

    /** Whether nothing in the block ever leaves its loops. */
    private static boolean endless(Situation at) {
        return code(at).anyMatch(code ->
                LOOP.matcher(code).find() && !WAY_OUT.matcher(code).find());
    }
}
