package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A change of type that Oracle refuses as long as any row has a value in the column. */
public final class TypeChangeNeedsEmptyColumn implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        return chapter.of(AlterColumnType.class).stream()
                .filter(at -> at.target().dialect() == Dialect.ORACLE)
                .flatMap(at -> verdict((AlterColumnType) at.operation(), at, chapter).stream())
                .toList();
    }

    private static Optional<Verdict> verdict(AlterColumnType alter, Situation at, Chapter chapter) {
        boolean speaks = at.inUse(alter.on().name())
                && at.effect().mayFail().contains("filled")
                && !at.isNewColumn(alter.on().name(), alter.column())
                && !emptied(alter, at, chapter);
        return speaks
                ? at.effect()
                        .why()
                        .map(why -> Verdict.on(at)
                                .word("why", why)
                                .word("type", alter.type().written())
                                .word("old", oldType(alter, at)))
                : Optional.empty();
    }

    /** Whether the file takes the values out first. */
    private static boolean emptied(AlterColumnType alter, Situation at, Chapter chapter) {
        return chapter.moments().stream()
                .takeWhile(before -> before.number() != at.number())
                .anyMatch(before -> before.operation() instanceof Update update
                                && before.resolve(update.table())
                                        .equals(at.resolve(alter.on().name()))
                                && update.columns().stream()
                                        .map(Identifier::text)
                                        .anyMatch(alter.column().text()::equals)
                        || before.operation() instanceof Truncate truncate
                                && truncate.tables().stream()
                                        .anyMatch(table -> before.resolve(table)
                                                .equals(at.resolve(alter.on().name()))));
    }

    private static String oldType(AlterColumnType alter, Situation at) {
        return at.column(alter.on().name(), alter.column())
                .flatMap(Column::type)
                .map(type -> type.written())
                .orElse("unknown type");
    }
}
