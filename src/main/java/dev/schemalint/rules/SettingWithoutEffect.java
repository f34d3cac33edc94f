package dev.schemalint.rules;

import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** SET LOCAL where no transaction is open, which the server only warns about. */
public final class SettingWithoutEffect implements OperationRule<SetSetting> {

    @Override
    public Optional<Verdict> judge(SetSetting set, Situation at) {
        boolean ofTheScript = at.statement().operations().contains(set);
        return set.local() && ofTheScript && at.session().transaction().isEmpty()
                ? Optional.of(Verdict.on(at).word("setting", set.name()))
                : Optional.empty();
    }
}
