package dev.schemalint.engine;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Category;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.Allowance;
import dev.schemalint.rule.AllowanceRule;
import dev.schemalint.rule.Catalog;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Page;
import dev.schemalint.rule.Rule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.rule.Words;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the rules that are on about a chapter, and puts their verdicts into the words of their pages. */
final class Judge {

    private final Catalog catalog;
    private final RuleChoice choice;
    private final SmallTables small;
    private final @Nullable Rule[] made;
    private final Map<String, int[]> asking = new HashMap<>();

    Judge(Catalog catalog, RuleChoice choice, SmallTables small) {
        this.catalog = catalog;
        this.choice = choice;
        this.small = small;
        this.made = new Rule[catalog.pages().size()];
    }

    /** Where no table is known to be small. */
    Judge(Catalog catalog, RuleChoice choice) {
        this(catalog, choice, new SmallTables(List.of()));
    }

    /** Those that are on, of the rules that ask about operations of this type. */
    private int[] asking(String subject) {
        int[] pages = catalog.asking(subject);
        int[] on = new int[pages.length];
        int count = 0;
        for (int page : pages) {
            if (choice.on(catalog.pages().get(page))) {
                on[count++] = page;
            }
        }
        return Arrays.copyOf(on, count);
    }

    /** A rule's answer. */
    private record Answer(int page, Verdict verdict) {}

    List<Finding> findings(Chapter chapter) {
        List<Answer> answers = new ArrayList<>();
        for (Situation moment : chapter.moments()) {
            for (int page : asking.computeIfAbsent(moment.operation().subject(), this::asking)) {
                if (rule(page) instanceof OperationRule<?> rule) {
                    judge(rule, moment).ifPresent(verdict -> answers.add(new Answer(page, verdict)));
                }
            }
        }
        for (int page : catalog.askingAboutFiles()) {
            if (choice.on(catalog.pages().get(page)) && rule(page) instanceof FileRule rule) {
                rule.judge(chapter).forEach(verdict -> answers.add(new Answer(page, verdict)));
            }
        }
        Set<Operation> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        answers.stream()
                .filter(this::isRefusal)
                .flatMap(answer -> answer.verdict().at().stream())
                .filter(at -> at.effect().refused())
                .forEach(at -> refused.add(at.operation()));
        return answers.stream()
                .filter(answer -> answer.verdict()
                        .at()
                        .filter(at -> SmallTables.absent(
                                catalog.pages().get(answer.page()).category(), at))
                        .isEmpty())
                .filter(answer -> isRefusal(answer)
                        || answer.verdict()
                                .at()
                                .map(Situation::operation)
                                .filter(refused::contains)
                                .isEmpty())
                .map(answer -> finding(answer.page(), answer.verdict()))
                .toList();
    }

    /** Where one of these speaks of what the server refuses, nothing else can come of it. */
    private boolean isRefusal(Answer answer) {
        return catalog.pages().get(answer.page()).category() == Category.REFUSED;
    }

    /** What is wrong with the comments of a file that let findings pass. */
    List<Finding> findings(SourceText source, List<Allowance> allowances, List<Target> targets) {
        List<Finding> findings = new ArrayList<>();
        for (int number : catalog.askingAboutAllowances()) {
            Page page = catalog.pages().get(number);
            for (Allowance allowance : choice.on(page) ? allowances : List.<Allowance>of()) {
                if (rule(number) instanceof AllowanceRule rule) {
                    rule.judge(allowance)
                            .ifPresent(objection -> findings.add(new Finding(
                                    page.id(),
                                    choice.severity(page, page.severity()),
                                    page.category(),
                                    Words.say(page, objection),
                                    page.help(objection.variant()).map(help -> Words.fill(help, objection)),
                                    new Location(source, allowance.place()),
                                    Optional.empty(),
                                    targets.stream().map(Target::text).toList(),
                                    List.of(),
                                    Optional.empty())));
                }
            }
        }
        return findings;
    }

    /** The catalog hands a rule only operations of the type it asks about. */
    @SuppressWarnings("unchecked")
    private static Optional<Verdict> judge(OperationRule<?> rule, Situation moment) {
        return ((OperationRule<Operation>) rule).judge(moment.operation(), moment);
    }

    private Rule rule(int page) {
        Rule rule = made[page];
        if (rule == null) {
            rule = catalog.rule(page);
            made[page] = rule;
        }
        return rule;
    }

    private Finding finding(int number, Verdict verdict) {
        Page page = catalog.pages().get(number);
        Dialect dialect = verdict.target().dialect();
        Severity judged = verdict.lowered()
                .filter(lower -> lower.compareTo(page.severity()) < 0)
                .orElse(page.severity());
        boolean calm =
                verdict.at().filter(at -> small.calm(page.category(), at)).isPresent();
        return new Finding(
                page.id(),
                choice.severity(page, calm ? Severity.NOTE : judged),
                page.category(),
                Words.say(page, page.key(verdict.variant(), dialect), verdict),
                page.help(verdict.variant(), dialect).map(help -> Words.fillSql(help, verdict)),
                new Location(verdict.source(), verdict.place()),
                verdict.at().map(Situation::number),
                List.of(verdict.target().text()),
                verdict.related(),
                page.fix(dialect).filter(fix -> verdict.fixable()).flatMap(fix -> Fixes.of(fix, verdict)));
    }
}
