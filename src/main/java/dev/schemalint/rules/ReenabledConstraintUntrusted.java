package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A constraint of SQL Server that is switched on again without a look at the rows that came meanwhile. */
public final class ReenabledConstraintUntrusted implements OperationRule<AlterConstraint> {

    @Override
    public Optional<Verdict> judge(AlterConstraint alter, Situation at) {
        Name table = alter.on().name();
        boolean switchesOn = alter.enforced().equals(Optional.of(true));
        if (at.target().dialect() != Dialect.SQLSERVER || !switchesOn || !at.inUse(table)) {
            return Optional.empty();
        }
        String name = alter.name().text();
        boolean every = name.equalsIgnoreCase("all");
        List<KnownConstraint> known = at.last().table(at.resolve(table)).map(Table::constraints).stream()
                .flatMap(constraints -> constraints.values().stream())
                .filter(constraint -> every || constraint.name().equals(name))
                .toList();
        boolean trusted = !known.isEmpty() && known.stream().allMatch(KnownConstraint::valid);
        return trusted
                ? Optional.empty()
                : Optional.of(Verdict.on(at).word("constraint", every ? "every constraint of " + table.text() : name));
    }
}
