package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;

/** A type or domain that running code may still name, gone and not made again. */
public final class DroppedType implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropObject.class)) {
            if (at.operation() instanceof DropObject drop
                    && (drop.what() == ObjectKind.TYPE || drop.what() == ObjectKind.DOMAIN)) {
                String lost = drop.names().stream()
                        .map(Name::text)
                        .filter(type -> !settled(type, at, chapter))
                        .collect(Gathering.joined(", "));
                if (!lost.isEmpty()) {
                    Verdict verdict =
                            Verdict.on(at).word("kind", drop.what().words()).word("types", lost);
                    verdicts.add(drop.cascade() ? verdict.saying("cascade") : verdict.lowered(Severity.WARNING));
                }
            }
        }
        return verdicts;
    }

    /** It is made again, now or later, or went with the last table or column that used it. */
    private static boolean settled(String type, Situation at, Chapter chapter) {
        Schema last = at.last();
        return chapter.makes(type)
                || last.isEnum(type)
                || last.isComposite(type)
                || last.domain(type).isPresent()
                || chapter.moments().stream()
                        .takeWhile(before -> before.number() != at.number())
                        .anyMatch(before -> dropsUser(before, type));
    }

    private static boolean dropsUser(Situation at, String type) {
        if (at.operation() instanceof DropTable drop) {
            return drop.tables().stream()
                    .flatMap(table -> at.table(table).stream())
                    .flatMap(table -> table.columns().values().stream())
                    .anyMatch(column -> isOf(column, type));
        }
        return at.operation() instanceof DropColumn drop
                && at.column(drop.on().name(), drop.column())
                        .filter(column -> isOf(column, type))
                        .isPresent();
    }

    private static boolean isOf(Column column, String type) {
        return column.type().map(TypeName::name).filter(type::equals).isPresent();
    }
}
