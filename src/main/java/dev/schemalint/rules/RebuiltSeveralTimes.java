package dev.schemalint.rules;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements of one file each of which writes all rows of one table again, where one statement would do it once. */
public final class RebuiltSeveralTimes implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Map<RelationName, List<Situation>> rebuilt = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof DataOperation) {
                at.operation().relation().map(at::resolve).ifPresent(rebuilt::remove);
            }
            Optional<RelationName> table = rebuilds(at);
            boolean waited = table.flatMap(name -> Optional.ofNullable(rebuilt.get(name)))
                    .filter(earlier -> needsLater(at, earlier.get(0), rebuilt))
                    .isPresent();
            if (table.isPresent() && !waited) {
                List<Situation> statements = rebuilt.computeIfAbsent(table.get(), name -> new ArrayList<>());
                if (statements.stream().noneMatch(other -> other.number() == at.number())) {
                    statements.add(at);
                    if (statements.size() == 2) {
                        verdicts.add(Verdict.on(at)
                                .at(at.statement().span())
                                .word("table", table.get().name())
                                .related(
                                        "written again here too",
                                        statements.get(0).statement().span()));
                    }
                }
            }
        }
        return verdicts;
    }

    /** Whether it points to a table that was written again in between, and may have had to wait for that. */
    private static boolean needsLater(Situation at, Situation first, Map<RelationName, List<Situation>> rebuilt) {
        return referenced(at)
                .map(at::resolve)
                .flatMap(name -> rebuilt.getOrDefault(name, List.of()).stream())
                .anyMatch(between -> between.number() > first.number());
    }

    private static Stream<Name> referenced(Situation at) {
        return at.statement().operations().stream()
                .filter(AddConstraint.class::isInstance)
                .map(operation -> ((AddConstraint) operation).constraint())
                .filter(ForeignKey.class::isInstance)
                .map(key -> ((ForeignKey) key).referenced());
    }

    private static Optional<RelationName> rebuilds(Situation at) {
        return Altered.of(at.operation())
                .filter(on -> at.whole().course().commits())
                .map(on -> at.resolve(on.name()))
                .filter(table -> at.whole().rewrites().contains(table)
                        && !at.whole().emptied().contains(table)
                        && at.inUse(table));
    }
}
