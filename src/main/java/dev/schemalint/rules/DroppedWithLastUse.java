package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Attachment;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A column dropped in the file that takes away the view or trigger that still used it. */
public final class DroppedWithLastUse implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropColumn.class)) {
            if (at.operation() instanceof DropColumn drop && at.inUse(drop.on().name())) {
                RelationName table = at.resolve(drop.on().name());
                String column = drop.column().text();
                Set<String> gone = users(chapter.moments().get(0).schema(), table, column);
                gone.removeAll(users(at.schema(), table, column));
                if (!gone.isEmpty()) {
                    verdicts.add(Verdict.on(at).word("what", String.join(", ", gone)));
                }
            }
        }
        return verdicts;
    }

    private static Set<String> users(Schema schema, RelationName table, String column) {
        Set<String> users = new TreeSet<>();
        for (Table other : schema.leaningOn(table)) {
            boolean names = other.defined()
                    .filter(query -> query.columns().contains(column))
                    .isPresent();
            if (names) {
                users.add(other.kind().words() + " " + other.name().name());
            }
        }
        schema.table(table).stream()
                .flatMap(known -> known.attachments().values().stream())
                .filter(attachment -> attachment.kind() == ObjectKind.TRIGGER
                        && attachment.columns().contains(column))
                .map(Attachment::name)
                .forEach(name -> users.add("trigger " + name));
        return users;
    }
}
