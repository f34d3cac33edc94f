package dev.schemalint.rules;

import dev.schemalint.operation.TableOperation.SetReplicaIdentity;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;

/** A table whose changed rows replicas cannot find any more, or only by reading all of them. */
public final class ReplicaIdentityLost implements OperationRule<SetReplicaIdentity> {

    @Override
    public Optional<Verdict> judge(SetReplicaIdentity set, Situation at) {
        if (!at.inUse(set.on().name())) {
            return Optional.empty();
        }
        return switch (set.identity().toLowerCase(Locale.ROOT)) {
            case "nothing" -> Optional.of(Verdict.on(at));
            case "full" -> Optional.of(Verdict.on(at).saying("full"));
            default -> Optional.empty();
        };
    }
}
