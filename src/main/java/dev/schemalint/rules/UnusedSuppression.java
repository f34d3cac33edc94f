package dev.schemalint.rules;

import dev.schemalint.rule.Allowance;
import dev.schemalint.rule.AllowanceRule;
import dev.schemalint.rule.Objection;
import java.util.Map;
import java.util.Optional;

/** A comment that lets findings pass which are not there. */
public final class UnusedSuppression implements AllowanceRule {

    @Override
    public Optional<Objection> judge(Allowance allowance) {
        return allowance.idle().isEmpty() || allowance.flaw().isPresent()
                ? Optional.empty()
                : Optional.of(new Objection("usual", Map.of("rules", String.join(", ", allowance.idle()))));
    }
}
