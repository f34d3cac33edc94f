package dev.schemalint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.schemalint.dialect.Target;
import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Example;
import dev.schemalint.engine.ExampleFile;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.finding.Category;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Severity;
import dev.schemalint.report.Outcome;
import dev.schemalint.rule.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every page is its rule's test: its examples run on every known version on their side of the border. */
class PagesTest {

    private static final Set<String> NEVER_SILENT = Set.of("syntax-error", "statement-not-understood");

    private final AllRules catalog = new AllRules();

    @TestFactory
    Stream<DynamicNode> pages() {
        return catalog.pages().stream().map(page -> {
            String text = text(page);
            List<DynamicNode> tests = new ArrayList<>();
            tests.add(dynamicTest("has what every page has", () -> completeness(page, text)));
            for (Example example : Example.in(page.id(), text)) {
                for (Target target : example.targets()) {
                    String name = "line " + example.line() + " on " + target.text();
                    tests.add(dynamicTest(name, () -> example(page, example, target)));
                }
            }
            return dynamicContainer(page.id(), tests);
        });
    }

    private static void completeness(Page page, String text) {
        assertThat(text).as("rules/%s.md", page.id()).contains("\n## Bad\n", "\n## Good\n", "\n## Sources\n");
        if (!NEVER_SILENT.contains(page.id())) {
            assertThat(text).as("rules/%s.md", page.id()).contains("\n## Safe way\n");
        }
        List<Example> examples = Example.in(page.id(), text);
        assertThat(examples)
                .as("rules/%s.md: every example concerns a version", page.id())
                .allSatisfy(example -> assertThat(example.targets()).isNotEmpty());
        assertThat(examples)
                .as("rules/%s.md: bad examples", page.id())
                .filteredOn(example -> example.section().equals("Bad"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(marks(example)).isNotEmpty());
        assertThat(examples)
                .as("rules/%s.md: other examples", page.id())
                .filteredOn(example -> !example.section().equals("Bad"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(marks(example)).isEmpty());
    }

    private static List<Integer> marks(Example example) {
        return example.files().stream().flatMap(file -> file.marked().stream()).toList();
    }

    private void example(Page page, Example example, Target target) {
        List<Finding> findings = lint(page, example, example.files(), target);
        for (ExampleFile file : example.files()) {
            if (file.judged()) {
                assertThat(findings)
                        .as("rules/%s.md, example on line %d, read by %s", page.id(), example.line(), target.text())
                        .filteredOn(finding -> finding.rule().equals(page.id()))
                        .filteredOn(finding -> finding.location().file().equals(file.name()))
                        .extracting(finding -> finding.location().start().line())
                        .isEqualTo(file.marked());
                severities(page, example, file, findings);
            }
        }
        if (!NEVER_SILENT.contains(page.id())) {
            assertThat(findings)
                    .as("rules/%s.md, example on line %d: every statement is understood", page.id(), example.line())
                    .noneMatch(finding -> NEVER_SILENT.contains(finding.rule()));
        }
        for (Finding finding : findings) {
            assertThat(finding.message() + finding.help().orElse(""))
                    .as("rules/%s.md, example on line %d: placeholders", page.id(), example.line())
                    .doesNotContainPattern("\\{[a-z-]+\\}");
            finding.fix().ifPresent(fix -> fixed(page, example, target, finding, fix.edits()));
        }
    }

    /** A mark may say how grave the finding is: {@code -- finding: note}. */
    private static void severities(Page page, Example example, ExampleFile file, List<Finding> findings) {
        String[] lines = file.text().split("\n", -1);
        for (Finding finding : findings) {
            if (finding.rule().equals(page.id()) && finding.location().file().equals(file.name())) {
                String line = lines[finding.location().start().line() - 1];
                int said = line.indexOf("-- finding: ");
                if (said >= 0) {
                    assertThat(finding.severity().id())
                            .as("rules/%s.md, example on line %d: %s", page.id(), example.line(), line.strip())
                            .isEqualTo(line.substring(said + "-- finding: ".length())
                                    .strip());
                }
            }
        }
    }

    /** A fix, applied, leaves nothing of its rule where it was and brings no new error. */
    private void fixed(Page page, Example example, Target target, Finding finding, List<Edit> edits) {
        List<ExampleFile> mended = Mended.files(example, finding, edits);
        int line = finding.location().start().line();
        assertThat(lint(page, example, mended, target))
                .as("rules/%s.md, example on line %d, mended, read by %s", page.id(), example.line(), target.text())
                .noneMatch(left -> left.location().start().line() == line
                        && (left.rule().equals(page.id()) || left.severity() == Severity.ERROR));
    }

    private List<Finding> lint(Page page, Example example, List<ExampleFile> files, Target target) {
        // What is said of comments depends on what all the others find.
        RuleChoice alone = page.category() == Category.SUPPRESSION ? RuleChoice.USUAL : RuleChoice.only(page.id());
        Job job = Job.of(example.history(files), List.of(target), alone);
        Outcome outcome = new Engine(catalog, () -> LocalDate.EPOCH.plusYears(60)).lint(List.of(job));
        assertThat(outcome.problems()).isEmpty();
        return outcome.findings();
    }

    private static String text(Page page) {
        try {
            return Files.readString(Path.of("rules", page.id() + ".md")).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
