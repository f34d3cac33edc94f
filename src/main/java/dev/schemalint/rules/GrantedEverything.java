package dev.schemalint.rules;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.Optional;

/** Every privilege on a table given to a role, where a few would do; what all roles get is another rule's. */
public final class GrantedEverything implements OperationRule<Grant> {

    @Override
    public Optional<Verdict> judge(Grant grant, Situation at) {
        boolean everybody = grant.grantees().stream()
                .anyMatch(role -> !role.quoted() && role.text().equals("public"));
        if (grant.what() != ObjectKind.TABLE || !grant.privileges().isEmpty() || everybody) {
            return Optional.empty();
        }
        String names = grant.names().stream().map(Name::toString).collect(Gathering.joined(", "));
        return Optional.of(Verdict.on(at)
                .word("name", grant.everyInSchema() ? "every table of " + names : names)
                .word("roles", grant.grantees().stream().map(Identifier::text).collect(Gathering.joined(", "))));
    }
}
