package dev.schemalint.rules;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.RowSecurity;
import dev.schemalint.operation.TableOperation.SetRowSecurity;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;

/** Tables from which everybody but their owner reads nothing; said once per file. */
public final class RowSecurityWithoutPolicy implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Situation> closed = new ArrayList<>();
        for (Situation at : chapter.of(SetRowSecurity.class)) {
            if (at.operation() instanceof SetRowSecurity set
                    && set.state() == RowSecurity.ENABLE
                    && isClosed(set, at)) {
                closed.add(at);
            }
        }
        if (closed.isEmpty()) {
            return List.of();
        }
        String tables = closed.stream()
                .flatMap(at -> at.operation().relation().stream())
                .map(table -> table.text())
                .distinct()
                .collect(Gathering.joined(", "));
        return List.of(Verdict.on(closed.get(0)).word("tables", tables));
    }

    private static boolean isClosed(SetRowSecurity set, Situation at) {
        RelationName table = at.resolve(set.on().name());
        boolean goes =
                at.schema().table(table).isPresent() && at.end().table(table).isEmpty();
        return !goes && !hasPolicy(at.schema(), table) && !hasPolicy(at.end(), table) && !hasPolicy(at.last(), table);
    }

    private static boolean hasPolicy(Schema schema, RelationName table) {
        return schema.table(table).stream()
                .flatMap(known -> known.attachments().values().stream())
                .anyMatch(attachment -> attachment.kind() == ObjectKind.POLICY);
    }
}
