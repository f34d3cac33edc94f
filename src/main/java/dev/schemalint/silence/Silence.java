package dev.schemalint.silence;

import dev.schemalint.finding.Finding;
import dev.schemalint.rule.Allowance;
import dev.schemalint.rule.Allowance.Flaw;
import dev.schemalint.rule.Page;
import dev.schemalint.silence.Directive.Scope;
import dev.schemalint.silence.Directive.Tongue;
import dev.schemalint.sql.Script;
import dev.schemalint.text.Gathering;
import dev.schemalint.text.Nearest;
import dev.schemalint.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets pass what comments say may pass, and tells which of the comments did nothing. */
public final class Silence {

    /** What a report says of who let a finding pass. */
    private static final String COMMENT = "comment";

    private final List<Page> pages;
    private final Predicate<Page> asked;
    private final Supplier<LocalDate> today;

    /**
     * @param asked whether a rule is on in this run
     * @param today the day up to which permissions may run
     */
    public Silence(List<Page> pages, Predicate<Page> asked, Supplier<LocalDate> today) {
        this.pages = pages;
        this.asked = asked;
        this.today = today;
    }

    /** A finding that passes. */
    public record Passed(Finding finding, String reason, String by) {}

    /** Which findings of a script pass, and what became of its comments. */
    public record Result(List<Passed> passed, List<Allowance> allowances) {}

    public Result over(Script script, List<Finding> findings) {
        List<Directive> directives = Directives.in(script);
        if (directives.isEmpty()) {
            return new Result(List.of(), List.of());
        }
        Coverage coverage = new Coverage(script, directives);
        Set<Finding> gone = new HashSet<>();
        List<Passed> passed = new ArrayList<>();
        List<Allowance> allowances = new ArrayList<>();
        for (Directive directive : directives) {
            boolean ours = directive.tongue() == Tongue.OURS;
            Terms terms = Terms.in(directive.words());
            Optional<Flaw> flaw = coverage.flaw(directive)
                    .or(() -> ours && directive.scope() != Scope.END ? flaw(directive, terms) : Optional.empty());
            Optional<Span> piece = coverage.of(directive).filter(span -> flaw.isEmpty());
            Set<String> rules = rules(directive);
            Set<String> used = new HashSet<>();
            for (Finding finding : findings) {
                boolean meant = piece.isPresent()
                        && covers(piece.get(), finding)
                        && (rules.contains(finding.rule())
                                || !ours && directive.allowed().isEmpty());
                if (meant && gone.add(finding)) {
                    passed.add(new Passed(finding, ours ? terms.reason() : text(script, directive), COMMENT));
                }
                if (meant) {
                    used.add(finding.rule());
                }
            }
            if (ours) {
                allowances.add(allowance(directive, flaw, terms, piece.isPresent() ? used : rules));
            }
        }
        return new Result(passed, allowances);
    }

    private static boolean covers(Span piece, Finding finding) {
        Span place = finding.location().span();
        return piece.start() <= place.start() && place.start() < Math.max(piece.end(), piece.start() + 1);
    }

    private Optional<Flaw> flaw(Directive directive, Terms terms) {
        return directive.allowed().isEmpty() ? Optional.of(Flaw.NO_RULE) : terms.flaw(today);
    }

    private Set<String> rules(Directive directive) {
        return directive.tongue() == Tongue.OURS
                ? new HashSet<>(directive.allowed())
                : OtherLinters.rules(directive, pages);
    }

    private Allowance allowance(Directive directive, Optional<Flaw> flaw, Terms terms, Set<String> used) {
        List<String> unknown = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (String rule : directive.allowed()) {
            Optional<Page> page = page(rule);
            if (page.isEmpty()) {
                unknown.add(rule);
            } else if (!used.contains(rule) && asked.test(page.get())) {
                idle.add(rule);
            }
        }
        if (flaw.isPresent() || unknown.isEmpty()) {
            return new Allowance(
                    directive.place(),
                    flaw,
                    flaw.map(what -> about(what, directive, terms)).orElse(""),
                    idle);
        }
        String questions = unknown.stream()
                .map(rule -> "'" + rule + "'"
                        + Nearest.to(rule, pages.stream().map(Page::id).toList())
                                .map(near -> "; the nearest is '" + near + "'")
                                .orElse(""))
                .collect(Gathering.joined(", "));
        return new Allowance(directive.place(), Optional.of(Flaw.UNKNOWN_RULE), questions, idle);
    }

    private Optional<Page> page(String rule) {
        for (Page page : pages) {
            if (page.id().equals(rule)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    private static String about(Flaw flaw, Directive directive, Terms terms) {
        return switch (flaw) {
            case EXPIRED, NO_DATE -> terms.until().orElse("");
            case UNKNOWN_WORD -> directive.words();
            case NO_RULE, NO_REASON, NO_STATEMENT, NO_END, NO_BEGINNING, UNKNOWN_RULE, GONE ->
                String.join(", ", directive.allowed());
        };
    }

    private static String text(Script script, Directive directive) {
        return script.source().text(directive.place()).strip();
    }
}
