package dev.schemalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What one rule advises for PostgreSQL, no other rule objects to: all of them look at it, on the newest version. */
class AdviceTest {

    private final AllRules catalog = new AllRules();

    @Test
    void theSafeWayIsSafeToAllRules() throws IOException {
        Set<String> objections = new TreeSet<>();
        for (Page page : catalog.pages()) {
            for (Example example : examples(page, "Safe way")) {
                for (Finding finding : lint(page, example, example.files())) {
                    if (finding.severity() != Severity.NOTE) {
                        objections.add(page.id() + ": " + finding.rule() + ": " + finding.message());
                    }
                }
            }
        }
        assertThat(objections).isEmpty();
    }

    @Test
    void aFixBringsNothingNew() throws IOException {
        Set<String> brought = new TreeSet<>();
        for (Page page : catalog.pages()) {
            for (Example example : examples(page, "Bad")) {
                List<Finding> before = lint(page, example, example.files());
                for (Finding finding : before) {
                    if (finding.rule().equals(page.id()) && finding.fix().isPresent()) {
                        List<ExampleFile> mended = Mended.files(
                                example, finding, finding.fix().get().edits());
                        Set<String> known = loud(before);
                        loud(lint(page, example, mended)).stream()
                                .filter(rule -> !known.contains(rule))
                                .forEach(rule -> brought.add(page.id() + " brings " + rule));
                    }
                }
            }
        }
        assertThat(brought).isEmpty();
    }

    private static Set<String> loud(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Example> examples(Page page, String section) throws IOException {
        String text = Files.readString(Path.of("rules", page.id() + ".md")).replace("\r\n", "\n");
        return Example.in(page.id(), text).stream()
                .filter(example -> example.section().equals(section))
                .filter(example -> target(example).isPresent())
                .toList();
    }

    private static Optional<Target> target(Example example) {
        return example.targets().stream()
                .filter(target -> target.dialect() == Dialect.POSTGRESQL)
                .reduce((older, newer) -> newer);
    }

    private List<Finding> lint(Page page, Example example, List<ExampleFile> files) {
        Job job = Job.of(example.history(files), List.of(target(example).orElseThrow()), RuleChoice.USUAL);
        return new Engine(catalog, () -> LocalDate.EPOCH.plusYears(60))
                .lint(List.of(job))
                .findings();
    }
}
