package dev.schemalint.rules;

import dev.schemalint.rule.Allowance;
import dev.schemalint.rule.Allowance.Flaw;
import dev.schemalint.rule.AllowanceRule;
import dev.schemalint.rule.Objection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A comment that is meant to let findings pass, and does not. */
public final class SuppressionWithoutEffect implements AllowanceRule {

    @Override
    public Optional<Objection> judge(Allowance allowance) {
        return allowance
                .flaw()
                .filter(flaw -> flaw != Flaw.GONE)
                .map(flaw -> new Objection(
                        flaw.name().toLowerCase(Locale.ROOT).replace('_', '-'), Map.of("about", allowance.about())));
    }
}
