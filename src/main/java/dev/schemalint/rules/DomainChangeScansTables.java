package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TypeOperation.AddDomainConstraint;
import dev.schemalint.operation.TypeOperation.SetDomainNotNull;
import dev.schemalint.operation.TypeOperation.ValidateDomainConstraint;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;

/** A stricter domain: every table with a column of it is read while its writers wait. */
public final class DomainChangeScansTables implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        Optional<String> domain = domain(operation);
        List<RelationName> read = at.workedOnWhileOthersWait().toList();
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        if (!read.isEmpty()) {
            String tables = read.stream().map(RelationName::name).collect(Gathering.joined(", "));
            Verdict verdict = Verdict.on(at).word("domain", domain.get()).word("tables", tables);
            return Optional.of(
                    operation instanceof ValidateDomainConstraint
                            ? verdict.saying("validate").lowered(Severity.WARNING)
                            : verdict);
        }
        if (operation instanceof ValidateDomainConstraint) {
            return Optional.empty();
        }
        return at.effect().unsettled().isEmpty()
                ? Optional.empty()
                : Optional.of(Verdict.on(at).saying("unseen").word("domain", domain.get()));
    }

    private static Optional<String> domain(Operation operation) {
        if (operation instanceof AddDomainConstraint add) {
            return add.constraint().traits().notValid()
                    ? Optional.empty()
                    : Optional.of(add.domain().text());
        }
        if (operation instanceof ValidateDomainConstraint validate) {
            return Optional.of(validate.domain().text());
        }
        return operation instanceof SetDomainNotNull set
                ? Optional.of(set.domain().text())
                : Optional.empty();
    }
}
