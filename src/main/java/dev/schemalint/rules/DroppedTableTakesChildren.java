package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Setting;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** On SQLite, DROP TABLE deletes the rows first, and where foreign keys are enforced their ON DELETE acts on other tables. */
public final class DroppedTableTakesChildren implements FileRule {

    private static final Set<String> ON = Set.of("on", "1", "true", "yes");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        if (chapter.target().dialect() != Dialect.SQLITE) {
            return verdicts;
        }
        for (Situation at : chapter.of(DropTable.class)) {
            if (at.operation() instanceof DropTable drop
                    && at.inUse(drop.tables().get(0))) {
                judge(at.resolve(drop.tables().get(0)), at).ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    private static Optional<Verdict> judge(RelationName table, Situation at) {
        List<Table> children = at.schema().leaningOn(table).stream()
                .filter(other -> !other.name().equals(table) && at.inUse(other.name()))
                .filter(other -> at.end().table(other.name()).isPresent())
                .filter(other -> other.constraints().values().stream().anyMatch(key -> acts(key, table)))
                .toList();
        Optional<Boolean> enforced =
                at.session().setting("foreign_keys").map(Setting::value).map(DroppedTableTakesChildren::isOn);
        if (children.isEmpty() || enforced.equals(Optional.of(false))) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at)
                .word(
                        "children",
                        children.stream().map(child -> child.name().name()).collect(Gathering.joined(", ")));
        if (enforced.isPresent()) {
            return Optional.of(verdict.saying("enforced"));
        }
        return Optional.of(verdict.saying("unsaid").lowered(Severity.WARNING));
    }

    private static boolean isOn(String value) {
        return ON.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Whether a key to the table takes its own row along, or empties it. */
    private static boolean acts(KnownConstraint key, RelationName table) {
        return key.pointsTo(table)
                && key.definition() instanceof ForeignKey foreign
                && foreign.onDelete()
                        .map(action -> action.toLowerCase(Locale.ROOT))
                        .filter(action -> action.startsWith("cascade") || action.startsWith("set"))
                        .isPresent();
    }
}
