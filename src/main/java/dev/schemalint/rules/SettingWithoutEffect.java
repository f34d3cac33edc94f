package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SET LOCAL where no transaction is open, which the server only warns about. */
public final class SettingWithoutEffect implements OperationRule<SetSetting> {

    private static final Set<String> OFF = Set.of("off", "0", "false", "no");

    @Override
    public Optional<Verdict> judge(SetSetting set, Situation at) {
        boolean switchesOff = set.values().stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(OFF::contains);
        if (at.target().dialect() == Dialect.SQLITE
                && switchesOff
                && at.session().ignores(set.name())) {
            return Optional.of(Verdict.on(at).saying("inside").word("setting", set.name()));
        }
        boolean ofTheScript = at.isOfStatement();
        return set.local() && ofTheScript && at.session().transaction().isEmpty()
                ? Optional.of(Verdict.on(at).word("setting", set.name()))
                : Optional.empty();
    }
}
