package dev.schemalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.change.History;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Example;
import dev.schemalint.engine.ExampleFile;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Severity;
import dev.schemalint.rule.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The guard is tested by what it guards against: every safe example of a page, made dangerous in one place, must wake a
 * rule. Those that wake none are named in testdata/mutants/survivors.tsv, each with its reason.
 */
class MutantsTest {

    private static final Path SURVIVORS = Path.of("testdata", "mutants", "survivors.tsv");
    private static final Pattern MADE = Pattern.compile(
            "(?i)create\\s+(?:temp|temporary|unlogged)?\\s*(?:table|materialized view)\\s+(?:if not exists\\s+)?([\\w.]+)");

    private final AllRules catalog = new AllRules();

    @Test
    void everyMutantIsCaughtOrNamed() throws IOException {
        Set<String> survivors = new TreeSet<>();
        int caught = 0;
        for (Page page : catalog.pages()) {
            String text = Files.readString(Path.of("rules", page.id() + ".md")).replace("\r\n", "\n");
            for (Example example : Example.in(page.id(), text)) {
                if (example.dialect() == Dialect.POSTGRESQL
                        && example.tool().isEmpty()
                        && !example.section().equals("Bad")) {
                    caught += judge(page, example, survivors);
                    caught += onLowerVersion(page, example, survivors);
                }
            }
        }
        Map<String, String> named = named();
        assertThat(survivors)
                .as("mutants that wake no rule, and are not in %s", SURVIVORS)
                .isSubsetOf(named.keySet());
        assertThat(named.keySet())
                .as("named in %s, and caught by now", SURVIVORS)
                .isSubsetOf(survivors);
        assertThat(named.values())
                .as("reasons")
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(caught)
                .as("mutants that were caught")
                .isGreaterThan(10 * survivors.size())
                .isGreaterThan(150);
    }

    /** How many mutants of an example are caught. */
    private int judge(Page page, Example example, Set<String> survivors) {
        Target target = target(example);
        List<ExampleFile> files = example.files();
        List<Finding> before = lint(example, files, target);
        int caught = 0;
        for (int i = 0; i < files.size(); i++) {
            ExampleFile file = files.get(i);
            if (!file.judged()) {
                continue;
            }
            for (Mutation.Mutant mutant : mutants(file)) {
                List<ExampleFile> changed = new ArrayList<>(files);
                changed.set(i, file.holding(mutant.sql()));
                long more = count(lint(example, changed, target), mutant.wakes()) - count(before, mutant.wakes());
                if (more > 0) {
                    caught++;
                } else {
                    survivors.add(page.id() + "\t" + mutant.mutation() + "\t" + mutant.statement());
                }
            }
        }
        return caught;
    }

    /** A script that is only safe from some version on must not be passed on the version before. */
    private int onLowerVersion(Page page, Example example, Set<String> survivors) {
        Optional<Version> border = example.borders().stream()
                .filter(known -> known.operator().equals(">="))
                .map(Example.Border::version)
                .findFirst();
        Optional<Version> lower = border.flatMap(first -> Dialect.POSTGRESQL.knownVersions().stream()
                .filter(version -> version.compareTo(first) < 0)
                .reduce((one, two) -> two));
        if (lower.isEmpty()) {
            return 0;
        }
        Target target = new Target(
                "postgresql:" + lower.get(), Dialect.POSTGRESQL, lower.get(), Optional.empty(), Optional.empty());
        boolean woken = lint(example, example.files(), target).stream()
                .anyMatch(finding -> finding.severity() != Severity.NOTE);
        if (!woken) {
            String first = example.files()
                    .get(example.files().size() - 1)
                    .text()
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("");
            survivors.add(page.id() + "\tLOWER_VERSION\t" + first);
        }
        return woken ? 1 : 0;
    }

    /** What a script makes itself nobody else uses, so nothing there can be made dangerous. */
    private static List<Mutation.Mutant> mutants(ExampleFile file) {
        List<String> made = new ArrayList<>();
        Matcher create = MADE.matcher(file.text());
        while (create.find()) {
            made.add(create.group(1).toLowerCase());
        }
        return Stream.of(Mutation.values())
                .flatMap(mutation -> mutation.of(file.text()).stream())
                .filter(mutant -> made.stream()
                        .noneMatch(table -> Pattern.compile("\\b" + Pattern.quote(table) + "\\b")
                                .matcher(mutant.statement().toLowerCase())
                                .find()))
                .toList();
    }

    private static long count(List<Finding> findings, List<String> rules) {
        return findings.stream()
                .filter(finding -> rules.contains(finding.rule()))
                .count();
    }

    private static Target target(Example example) {
        List<Target> targets = example.targets();
        return targets.stream()
                .filter(target -> target.text().equals("postgresql:16"))
                .findFirst()
                .orElseGet(() -> targets.get(targets.size() - 1));
    }

    private List<Finding> lint(Example example, List<ExampleFile> files, Target target) {
        History history = example.history(files);
        Job job = Job.of(history, List.of(target), RuleChoice.USUAL);
        return new Engine(catalog, () -> LocalDate.EPOCH).lint(List.of(job)).findings();
    }

    private static Map<String, String> named() throws IOException {
        Map<String, String> named = new TreeMap<>();
        for (String line : Files.readAllLines(SURVIVORS)) {
            if (!line.startsWith("#")) {
                int reason = line.lastIndexOf('\t');
                named.put(line.substring(0, reason), line.substring(reason + 1));
            }
        }
        return named;
    }
}
