package dev.schemalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.change.Fate;
import dev.schemalint.dialect.Target;
import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Example;
import dev.schemalint.engine.ExampleFile;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.finding.Finding;
import dev.schemalint.operation.Statement;
import dev.schemalint.rule.Page;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is found in a script alone is found as well when the scripts before it are given: every example of every page is
 * cut in two behind each of its statements, and the second part is linted with and without the first as its history.
 */
class EarlierFilesTest {

    /**
     * Findings that may go when more is known, and what it is that is known then; what a page's own good examples say of
     * what came before them goes without saying.
     */
    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("added-column-rewrites-table", "the domain of the column asks nothing of its values"),
            Map.entry("attached-partition-scanned", "a valid check proves the bound"),
            Map.entry("copied-table", "the types and the character set allow it in place"),
            Map.entry("deleted-every-row", "the table is dropped next, which has its own finding"),
            Map.entry("domain-change-scans-tables", "no table uses the domain, or only those of the same change"),
            Map.entry("dropped-constraint", "what it guarded is dropped too, or guarded otherwise, or it is not there"),
            Map.entry("dropped-index", "another index does its work, or what it was for is dropped too"),
            Map.entry("dropped-index-blocks-table", "the index is partitioned, and cannot be dropped concurrently"),
            Map.entry("dropped-not-null", "the column allows nulls already, or is dropped too"),
            Map.entry("dropped-table", "its rows were copied to the table that takes its name"),
            Map.entry("dropped-type", "the columns that were of it are dropped too"),
            Map.entry("dropped-view", "another takes its name"),
            Map.entry("loss-not-explained", "the table whose rows it got takes its name"),
            Map.entry("not-null-scans-table", "a valid check proves it, or it is so already"),
            Map.entry("refused-statement", "the table was dropped before it is made"),
            Map.entry("renamed-object", "only triggers call the function, which follow it"),
            Map.entry("truncated-table", "the table is dropped next, which has its own finding"),
            Map.entry(
                    "type-change-rewrites-table",
                    "the old type is known, and the new one reads its values as they are"),
            Map.entry("unbatched-backfill", "the condition names a key"),
            Map.entry(
                    "unique-index-may-fail",
                    "another unique index proves that there are no duplicates, or the table is yet to be filled"));

    private final AllRules catalog = new AllRules();

    @Test
    void whatCameBeforeTakesNoFindingAwayThatIsNotReallySafe() throws IOException {
        Map<String, Set<String>> gone = new TreeMap<>();
        int compared = 0;
        for (Page page : catalog.pages()) {
            String text = Files.readString(Path.of("rules", page.id() + ".md")).replace("\r\n", "\n");
            for (Example example : Example.in(page.id(), text)) {
                List<Target> targets = example.targets();
                boolean plain = example.tool().isEmpty()
                        && example.files().stream().allMatch(file -> file.script() && file.fate() == Fate.UNKNOWN);
                if (plain) {
                    compared += compare(page, example, targets.get(targets.size() - 1), gone);
                }
            }
        }
        assertThat(compared).as("scripts cut in two").isGreaterThan(800);
        gone.keySet().removeAll(SAFE.keySet());
        assertThat(gone).isEmpty();
    }

    private int compare(Page page, Example example, Target target, Map<String, Set<String>> gone) {
        String whole = example.files().stream().map(ExampleFile::text).collect(Collectors.joining("\n"));
        List<Statement> statements = ScriptReader.read(SourceText.of("whole.sql", whole), target.dialect())
                .statements();
        boolean oneSession =
                whole.toLowerCase(Locale.ROOT).matches("(?s).*\\b(begin|commit|start|temp|temporary)\\b.*");
        if (oneSession) {
            return 0;
        }
        int judgedFrom = firstJudged(example, statements);
        for (int i = 1; i < statements.size(); i++) {
            int cut = statements.get(i).span().start();
            ExampleFile before = file("1.sql", whole.substring(0, cut), false);
            ExampleFile rest = file("2.sql", whole.substring(cut), true);
            Set<String> alone = lint(page, example, List.of(rest), target);
            alone.removeAll(lint(page, example, List.of(before, rest), target));
            boolean saidByThePage = cut == judgedFrom && example.section().equals("Good");
            if (!alone.isEmpty() && !saidByThePage) {
                gone.computeIfAbsent(page.id(), key -> new TreeSet<>())
                        .add("line " + example.line() + ", cut behind " + i + ": " + alone);
            }
        }
        return statements.size() - 1;
    }

    /** Where the statements begin that the page itself judges on what comes before them. */
    private static int firstJudged(Example example, List<Statement> statements) {
        int begun = 0;
        for (ExampleFile file : example.files()) {
            if (file.judged()) {
                break;
            }
            begun += file.text().length() + 1;
        }
        int from = begun;
        return statements.stream()
                .mapToInt(statement -> statement.span().start())
                .filter(start -> start >= from)
                .findFirst()
                .orElse(0);
    }

    private static ExampleFile file(String name, String text, boolean judged) {
        return new ExampleFile(name, text, true, judged, Fate.UNKNOWN, Optional.empty());
    }

    private Set<String> lint(Page page, Example example, List<ExampleFile> files, Target target) {
        Job job = new Job(
                example.history(files),
                List.of(target),
                RuleChoice.only(page.id()),
                Map.of(),
                Map.of(),
                List.of(),
                false,
                List.of());
        List<Finding> findings = new ArrayList<>(new Engine(catalog, () -> LocalDate.EPOCH.plusYears(60))
                .lint(List.of(job))
                .findings());
        return findings.stream()
                .filter(finding -> finding.rule().equals(page.id()))
                .map(finding -> finding.location().start().line() + ":"
                        + finding.location().start().column())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
