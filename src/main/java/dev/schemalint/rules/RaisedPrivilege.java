package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.Option;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A role that gets past every check, or may hand on what it has. */
public final class RaisedPrivilege implements OperationRule<ObjectOperation> {

    private static final Set<String> POWERS = Set.of("superuser", "bypassrls", "createuser");

    /** Roles that the server brings along and that lead out of the database, or past its privileges. */
    private static final Set<String> STRONG = Set.of(
            "pg_execute_server_program",
            "pg_read_server_files",
            "pg_write_server_files",
            "pg_write_all_data",
            "rds_superuser");

    @Override
    public Optional<Verdict> judge(ObjectOperation operation, Situation at) {
        if (operation instanceof CreateObject create) {
            return judge(create.what(), create.name(), create.options(), at);
        }
        if (operation instanceof AlterObject alter) {
            return judge(alter.what(), alter.name(), alter.options(), at);
        }
        return operation instanceof Grant grant ? judge(grant, at) : Optional.empty();
    }

    private static Optional<Verdict> judge(ObjectKind what, Optional<Name> name, List<Option> options, Situation at) {
        boolean role = what == ObjectKind.ROLE || what == ObjectKind.USER;
        return options.stream()
                .map(Option::name)
                .filter(option -> role && POWERS.contains(option))
                .findFirst()
                .map(power -> Verdict.on(at)
                        .word("role", name.map(Name::text).orElse("a role"))
                        .word("power", power.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Verdict> judge(Grant grant, Situation at) {
        String roles = grant.grantees().stream().map(Identifier::text).collect(Gathering.joined(", "));
        Optional<String> strong = grant.what() == ObjectKind.ROLE
                ? grant.names().stream()
                        .map(Name::text)
                        .filter(STRONG::contains)
                        .findFirst()
                : Optional.empty();
        if (strong.isPresent()) {
            return Optional.of(Verdict.on(at).word("role", roles).word("power", strong.get()));
        }
        return grant.grantOption()
                ? Optional.of(Verdict.on(at).saying("on").word("role", roles).lowered(Severity.NOTE))
                : Optional.empty();
    }
}
