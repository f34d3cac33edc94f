package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.Comment;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table that its file makes and does not describe. */
public final class MissingComment implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().dialect() != Dialect.POSTGRESQL) {
            return List.of();
        }
        Set<String> described = new HashSet<>();
        for (Situation at : chapter.of(Comment.class)) {
            if (at.operation() instanceof Comment comment && comment.what() == ObjectKind.TABLE) {
                described.add(comment.name().text());
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(CreateTable.class)) {
            if (at.operation() instanceof CreateTable create
                    && create.persistence() != Persistence.TEMPORARY
                    && create.partitionOf().isEmpty()
                    && at.tableAtEnd(create.table()).isPresent()
                    && !described.contains(create.table().text())) {
                verdicts.add(Verdict.on(at).atClause("name"));
            }
        }
        return verdicts;
    }
}
