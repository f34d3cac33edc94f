package dev.schemalint.rules;

import dev.schemalint.rule.Allowance;
import dev.schemalint.rule.Allowance.Flaw;
import dev.schemalint.rule.AllowanceRule;
import dev.schemalint.rule.Objection;
import java.util.Map;
import java.util.Optional;

/** A comment that lets findings pass which are not there. */
public final class UnusedSuppression implements AllowanceRule {

    @Override
    public Optional<Objection> judge(Allowance allowance) {
        boolean gone = allowance.flaw().equals(Optional.of(Flaw.GONE));
        return allowance.idle().isEmpty() || allowance.flaw().isPresent() && !gone
                ? Optional.empty()
                : Optional.of(new Objection(
                        gone ? "baseline" : "usual",
                        Map.of("rules", String.join(", ", allowance.idle()), "file", allowance.about())));
    }
}
