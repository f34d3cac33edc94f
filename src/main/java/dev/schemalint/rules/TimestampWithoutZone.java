package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Added.Typed;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** Columns that keep what a clock showed and not where; said once per file. */
public final class TimestampWithoutZone implements FileRule {

    private static final String WITHOUT_ZONE = "timestamp";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().dialect() != Dialect.POSTGRESQL) {
            return List.of();
        }
        List<Verdict> found = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            Added.types(at.operation())
                    .filter(typed -> typed.type().name().equals(WITHOUT_ZONE) && stays(typed, at))
                    .forEach(typed -> found.add(Verdict.on(at)
                            .at(typed.type().span())
                            .word("column", typed.column().text())));
        }
        if (found.size() < 2) {
            return found;
        }
        return List.of(found.get(0).saying("several").word("count", String.valueOf(found.size())));
    }

    private static boolean stays(Typed typed, Situation at) {
        return at.operation()
                .relation()
                .flatMap(at::tableAtEnd)
                .filter(table -> table.persistence() != Persistence.TEMPORARY)
                .flatMap(table -> table.column(typed.column().text()))
                .flatMap(Column::type)
                .map(TypeName::name)
                .filter(WITHOUT_ZONE::equals)
                .isPresent();
    }
}
