package dev.schemalint.rules;

import dev.schemalint.operation.SessionOperation;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TransactionOperation;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Loss;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A statement that throws data away, and no comment about it. */
public final class LossNotExplained implements FileRule {

    /** Three words at least, and not those that tools write by themselves or are told by. */
    private static final Pattern EXPLANATION = Pattern.compile(
            "(?is)(?!\\W*(?:(?:deploy|revert)\\s+\\S+:|atlas:|squawk-ignore))(?:\\P{L}*+\\p{L}++){3}.*");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        TreeMap<Integer, List<Loss>> losses = new TreeMap<>();
        for (Loss loss : Loss.in(chapter.moments())) {
            if (loss.at().isOfStatement()) {
                losses.computeIfAbsent(loss.at().number(), key -> new ArrayList<>())
                        .add(loss);
            }
        }
        if (losses.isEmpty()) {
            return List.of();
        }
        Set<Integer> explained = explained(chapter, losses.keySet());
        List<Verdict> verdicts = new ArrayList<>();
        losses.forEach((number, lost) -> {
            if (!explained.contains(number)) {
                Situation at = lost.get(0).at();
                String what = lost.stream().map(Loss::words).distinct().collect(Gathering.joined(", "));
                verdicts.add(Verdict.on(at).word("what", what));
            }
        });
        return verdicts;
    }

    /**
     * The statements that a comment is about: it stands in one, behind it on its last line, or above it, be it with
     * settings, BEGIN and others that throw data away in between.
     */
    private static Set<Integer> explained(Chapter chapter, Set<Integer> losing) {
        List<Statement> statements = chapter.migration().script().statements();
        List<Span> comments = chapter.migration().script().comments().stream()
                .filter(comment ->
                        EXPLANATION.matcher(chapter.source().text(comment)).matches())
                .toList();
        Set<Span> beginnings = chapter.migration().beginnings();
        Set<Integer> explained = new HashSet<>();
        boolean above = false;
        int next = 0;
        for (int number = 0; number < statements.size(); number++) {
            Span statement = statements.get(number).span();
            above &= !beginnings.contains(statement);
            boolean beside = false;
            while (next < comments.size() && isUpTo(statement, comments.get(next), chapter.source())) {
                boolean before = comments.get(next++).start() < statement.start();
                above |= before;
                beside |= !before;
            }
            if ((above || beside) && losing.contains(number)) {
                explained.add(number);
            }
            above &= losing.contains(number) || isPreparation(statements.get(number));
        }
        return explained;
    }

    private static boolean isUpTo(Span statement, Span comment, SourceText source) {
        int gap = statement.end();
        int next = comment.start();
        return next < gap || source.text(new Span(gap, next)).indexOf('\n') < 0;
    }

    private static boolean isPreparation(Statement statement) {
        return statement.operations().stream()
                .allMatch(operation ->
                        operation instanceof SessionOperation || operation instanceof TransactionOperation);
    }
}
