package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.ObjectOperation.AlterDefaultPrivileges;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.Optional;
import java.util.Set;

/** A privilege that every role of the database gets. */
public final class GrantedToEverybody implements OperationRule<ObjectOperation> {

    /** What is open to all anyway, or harms nobody. */
    private static final Set<String> USUAL = Set.of("USAGE", "EXECUTE", "CONNECT", "TEMPORARY", "TEMP");

    @Override
    public Optional<Verdict> judge(ObjectOperation operation, Situation at) {
        if (operation instanceof AlterDefaultPrivileges defaults) {
            return defaults.change() instanceof Grant grant ? judge(grant, at) : Optional.empty();
        }
        return operation instanceof Grant grant ? judge(grant, at) : Optional.empty();
    }

    private static Optional<Verdict> judge(Grant grant, Situation at) {
        boolean everybody = grant.grantees().stream()
                .anyMatch(role -> !role.quoted() && role.text().equals("public"));
        boolean usual = switch (grant.what()) {
            case TABLE, SEQUENCE, SCHEMA, DATABASE ->
                !grant.privileges().isEmpty() && USUAL.containsAll(grant.privileges());
            default -> true;
        };
        if (!everybody || usual) {
            return Optional.empty();
        }
        String names = grant.names().isEmpty()
                ? "future " + grant.what().words() + "s"
                : grant.names().stream().map(Name::toString).collect(Gathering.joined(", "));
        return Optional.of(Verdict.on(at)
                .saying(grant.privileges().isEmpty() ? "all" : Verdict.USUAL)
                .word("privileges", String.join(", ", grant.privileges()))
                .word("name", grant.everyInSchema() ? "everything in " + names : names));
    }
}
