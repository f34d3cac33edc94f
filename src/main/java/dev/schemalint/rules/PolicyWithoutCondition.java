package dev.schemalint.rules;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.TriggerOperation.CreatePolicy;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A policy that lets everybody write every row, so that row level security protects nothing. */
public final class PolicyWithoutCondition implements OperationRule<CreatePolicy> {

    /** Everybody, also by the names that Supabase gives to visitors and to whoever has signed up. */
    private static final Set<String> EVERYBODY = Set.of("public", "anon", "authenticated");

    @Override
    public Optional<Verdict> judge(CreatePolicy policy, Situation at) {
        String command = policy.command().isEmpty() ? "ALL" : policy.command().toUpperCase(Locale.ROOT);
        boolean writes = !command.equals("SELECT");
        boolean all = isTrue(policy.using()) && (policy.withCheck().isEmpty() || isTrue(policy.withCheck()))
                || policy.using().isEmpty() && isTrue(policy.withCheck());
        return policy.permissive() && writes && all && isForEverybody(policy)
                ? Optional.of(Verdict.on(at)
                        .word("policy", policy.name().text())
                        .word("command", command.equals("ALL") ? "read and write" : command))
                : Optional.empty();
    }

    private static boolean isTrue(Optional<Expression> condition) {
        return condition
                .filter(value -> value instanceof BooleanValue known && known.value())
                .isPresent();
    }

    private static boolean isForEverybody(CreatePolicy policy) {
        return policy.roles().isEmpty()
                || policy.roles().stream().map(Identifier::text).anyMatch(EVERYBODY::contains);
    }
}
