package dev.schemalint.engine;

import dev.schemalint.finding.Category;
import dev.schemalint.finding.Severity;
import dev.schemalint.rule.Page;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules are on, and how grave they are.
 *
 * @param only when not empty, no other rules are on
 * @param off switched off
 * @param asErrors switched on, as errors
 * @param severities set by the project; nothing means off
 * @param profiles those that are on, beside the usual rules
 */
public record RuleChoice(
        Set<String> only,
        Set<String> off,
        Set<String> asErrors,
        Map<String, Optional<Severity>> severities,
        Set<String> profiles) {

    /** Every rule that no profile holds back, as its page says. */
    public static final RuleChoice USUAL = new RuleChoice(Set.of(), Set.of(), Set.of(), Map.of(), Set.of());

    public RuleChoice {
        only = Set.copyOf(only);
        off = Set.copyOf(off);
        asErrors = Set.copyOf(asErrors);
        severities = Map.copyOf(severities);
        profiles = Set.copyOf(profiles);
    }

    /** One rule and no other. */
    public static RuleChoice only(String rule) {
        return new RuleChoice(Set.of(rule), Set.of(), Set.of(), Map.of(), Set.of());
    }

    /** What could not be read is reported whatever was asked for, unless it is switched off by name. */
    public boolean on(Page page) {
        if (asErrors.contains(page.id())) {
            return true;
        }
        if (off.contains(page.id())) {
            return false;
        }
        Optional<Severity> set = severities.get(page.id());
        if (set != null && set.isEmpty()) {
            return false;
        }
        if (page.category() == Category.SYNTAX) {
            return true;
        }
        return only.isEmpty() ? set != null || inProfile(page) : only.contains(page.id());
    }

    private boolean inProfile(Page page) {
        return page.profiles().isEmpty() || page.profiles().stream().anyMatch(profiles::contains);
    }

    /** What a finding's severity becomes. */
    public Severity severity(Page page, Severity judged) {
        if (asErrors.contains(page.id())) {
            return Severity.ERROR;
        }
        Optional<Severity> set = severities.getOrDefault(page.id(), Optional.empty());
        return set.orElse(judged);
    }
}
