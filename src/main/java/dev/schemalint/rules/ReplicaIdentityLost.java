package dev.schemalint.rules;

import dev.schemalint.operation.TableOperation.SetReplicaIdentity;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A table whose changed rows replicas cannot find any more. */
public final class ReplicaIdentityLost implements OperationRule<SetReplicaIdentity> {

    @Override
    public Optional<Verdict> judge(SetReplicaIdentity set, Situation at) {
        return set.identity().equalsIgnoreCase("nothing") && at.inUse(set.on().name())
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }
}
