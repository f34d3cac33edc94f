package dev.schemalint.rules;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.RowSecurity;
import dev.schemalint.operation.TableOperation.SetRowSecurity;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A table from which everybody but its owner reads nothing. */
public final class RowSecurityWithoutPolicy implements OperationRule<SetRowSecurity> {

    @Override
    public Optional<Verdict> judge(SetRowSecurity set, Situation at) {
        RelationName table = at.resolve(set.on().name());
        boolean goes = at.schema().table(table).isPresent() && at.end().table(table).isEmpty();
        return set.state() == RowSecurity.ENABLE
                        && !goes
                        && !hasPolicy(at.schema(), table)
                        && !hasPolicy(at.end(), table)
                        && !hasPolicy(at.last(), table)
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }

    private static boolean hasPolicy(Schema schema, RelationName table) {
        return schema.table(table).stream()
                .flatMap(known -> known.attachments().values().stream())
                .anyMatch(attachment -> attachment.kind() == ObjectKind.POLICY);
    }
}
