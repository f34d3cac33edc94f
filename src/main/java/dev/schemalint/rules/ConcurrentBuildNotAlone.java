package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An index built concurrently among statements of which, when one fails, the others stay done and fail the next time. */
public final class ConcurrentBuildNotAlone implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().dialect() != Dialect.POSTGRESQL) {
            return List.of();
        }
        return chapter.of(CreateIndex.class).stream()
                .filter(ConcurrentBuildNotAlone::isBuild)
                .findFirst()
                .map(build -> judge(build, together(chapter, build)))
                .orElse(List.of());
    }

    private static List<Situation> together(Chapter chapter, Situation build) {
        Set<Statement> again = new HashSet<>(chapter.migration().runAgainWith(build.statement()));
        return chapter.moments().stream()
                .filter(at -> again.contains(at.statement()))
                .toList();
    }

    private static List<Verdict> judge(Situation build, List<Situation> moments) {
        Predicate<Situation> before = at -> at.number() < build.number();
        Optional<Verdict> done = moments.stream()
                .filter(before)
                .filter(at -> failsAgain(at.operation()))
                .findFirst()
                .map(at -> Verdict.on(build)
                        .word("before", FailsWhenRunAgain.words(at.operation()))
                        .related(
                                "stays done, and fails when it is run again",
                                at.operation().span()));
        boolean built = build.operation() instanceof CreateIndex create && !create.ifNotExists();
        Optional<Verdict> stays = moments.stream()
                .filter(before.negate())
                .filter(at -> built && mayFail(at.operation()))
                .findFirst()
                .map(at -> Verdict.on(build)
                        .saying("after")
                        .lowered(Severity.NOTE)
                        .word("after", FailsWhenRunAgain.words(at.operation()))
                        .related(
                                "if this fails, the index stays", at.operation().span()));
        return done.or(() -> stays).stream().toList();
    }

    private static boolean mayFail(Operation operation) {
        return failsAgain(operation) || operation instanceof Update || operation instanceof Delete;
    }

    private static boolean isBuild(Situation at) {
        return at.operation() instanceof CreateIndex create
                && create.concurrently()
                && at.inUse(create.table())
                && at.session().transaction().isEmpty();
    }

    /** Another index built or dropped concurrently is of the same kind, and belongs in the same file. */
    private static boolean failsAgain(Operation operation) {
        boolean sameKind = operation instanceof CreateIndex create && create.concurrently()
                || operation instanceof DropIndex drop && drop.concurrently();
        return !sameKind
                && (FailsWhenRunAgain.missingGuard(operation).isPresent()
                        || operation instanceof AddConstraint
                        || operation instanceof Insert insert && !insert.onConflict());
    }
}
