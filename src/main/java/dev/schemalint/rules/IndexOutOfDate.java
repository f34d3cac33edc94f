package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A function that computes what an index holds, and computes something else from now on. */
public final class IndexOutOfDate implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        boolean rebuilds = !chapter.of(Reindex.class).isEmpty();
        if (chapter.target().dialect() != Dialect.POSTGRESQL || rebuilds) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(CreateRoutine.class)) {
            if (at.operation() instanceof CreateRoutine create && create.orReplace()) {
                String function = create.name().text();
                at.schema().tables(table -> at.inUse(table.name())).stream()
                        .flatMap(table -> indexesBy(function, table).stream()
                                .map(index -> Verdict.on(at)
                                        .word("function", function)
                                        .word("index", index.name())
                                        .word("of", table.name().name())))
                        .forEach(verdicts::add);
            }
        }
        return verdicts;
    }

    private static List<Index> indexesBy(String function, Table table) {
        Set<String> name = Set.of(function);
        return table.indexes().values().stream()
                .filter(index ->
                        index.where().filter(where -> where.calls(name)).isPresent()
                                || index.keys().stream()
                                        .anyMatch(key -> key.expression()
                                                .filter(value -> value.calls(name))
                                                .isPresent()))
                .toList();
    }
}
