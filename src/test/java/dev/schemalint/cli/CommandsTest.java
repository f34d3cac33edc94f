package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.engine.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    Path folder;

    @Test
    void rulesAreListedForPeopleWithNarrowTerminals() {
        Run run = Run.in(folder, "rules");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("index-blocks-writes").contains("Creating an index that blocks writes");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        Rules.all().pages().forEach(page -> assertThat(run.out()).contains(page.id()));
    }

    @Test
    void rulesAreListedForPrograms() {
        assertThat(Run.in(folder, "rules", "--format", "json").out())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"rules\": [\n")
                .contains("\"id\": \"index-blocks-writes\"");
        assertThat(Run.in(folder, "rules", "--format", "jsn"))
                .isEqualTo(new Run(
                        2, "", "schemalint: --format knows no 'jsn'; did you mean 'json'? (there are: text, json)\n"));
    }

    @Test
    void aRuleIsExplainedByItsPage() {
        Run run = Run.in(folder, "explain", "index-blocks-writes");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("index-blocks-writes: error, lock, since ")
                .contains("# Creating an index that blocks writes")
                .contains("## Sources")
                .doesNotContain("severity:");
        assertThat(Run.in(folder, "explain", "index-block-writes"))
                .isEqualTo(new Run(
                        2, "", "schemalint: unknown rule 'index-block-writes'; did you mean 'index-blocks-writes'?\n"));
        assertThat(Run.in(folder, "explain").exitCode()).isEqualTo(2);
    }

    @Test
    void aRuleIsExplainedByTheFactsOfATarget() {
        assertThat(Run.in(folder, "explain", "index-blocks-writes", "--target", "postgresql:14")
                        .out())
                .contains("\n## On postgresql:14\n\ncreate index orders_customer_idx on orders (customer_id)\n"
                        + "  CREATE INDEX makes writes to orders wait until the whole table is read (Share lock).\n"
                        + "  - create-index: Share lock on table and child; index build of table and child (since 9.6)\n"
                        + "    source: testdata/measured/postgresql: ");
        assertThat(Run.in(folder, "explain", "added-column-rewrites-table", "--target", "postgresql:10")
                        .out())
                .contains("- add-column/default: rewrite of table and child (9.6 to 10)\n");
        assertThat(Run.in(folder, "explain", "index-blocks-writes", "--target", "postgress")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void versionAndHelpAskForNothingElse() {
        assertThat(Run.in(folder, "--version").out()).matches("schemalint \\d+\\.\\d+\\.\\d+\\n");
        assertThat(Run.in(folder, "-V").exitCode()).isZero();
        assertThat(Run.in(folder, "--help").out()).startsWith("usage: schemalint [OPTION]");
        assertThat(Run.in(folder, "rules", "-h").out()).startsWith("usage: schemalint rules");
        assertThat(Run.in(folder, "explain", "--help").out()).startsWith("usage: schemalint explain");
    }

    @Test
    void helpTellsOfEveryOption() {
        List<Command> commands = new ArrayList<>(Main.commands().values());
        commands.add(new LintCommand());
        for (Command command : commands) {
            for (Usage.Option option : command.usage().options()) {
                assertThat(command.help()).contains(option.name());
            }
            assertThat(command.help().lines()).allMatch(line -> line.length() <= 80);
        }
        Main.commands()
                .keySet()
                .forEach(name -> assertThat(new LintCommand().help()).contains("       schemalint " + name));
        LintCommand.FORMATS.forEach(
                format -> assertThat(new LintCommand().help()).contains(format));
    }

    @Test
    void theManualTellsOfEveryOptionOfEveryCommand() {
        String manual = Run.in(folder, "man").out();
        assertThat(manual)
                .startsWith(".TH SCHEMALINT 1 \"\" \"schemalint ")
                .contains(
                        ".SH NAME\nschemalint \\- says what SQL migrations", ".SH EXIT STATUS\n", ".SH ENVIRONMENT\n");
        List<String> sections = List.of(manual.split("(?m)^\\.S[SH] (?=schemalint |COMMANDS)"));
        assertThat(sections).hasSize(2 + Main.commands().size());
        assertThat(missing(new LintCommand(), sections.get(0))).isEmpty();
        int section = 2;
        for (Command command : Main.commands().values()) {
            assertThat(missing(command, sections.get(section++))).isEmpty();
        }
        // What roff takes for a command is one that is meant.
        assertThat(manual.lines().filter(line -> line.matches("[.'].*")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|nf|fi|B|BR|I)( .*)?"));
    }

    /** Options of which a section of the manual has no entry. */
    private static List<String> missing(Command command, String section) {
        return command.usage().options().stream()
                .map(Usage.Option::name)
                .filter(option -> section.lines()
                        .noneMatch(line -> line.startsWith("\\fB")
                                && (line.replace("\\fB", " ")
                                                .replace("\\fR", " ")
                                                .replace("\\-", "-"))
                                        .contains(" " + option + " ")))
                .toList();
    }

    @Test
    @EnabledIf("groffIsThere")
    void theManualIsSetWithoutAWarning() throws Exception {
        Path page = Files.writeString(
                folder.resolve("schemalint.1"), Run.in(folder, "man").out());
        Process groff = new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", page.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(new String(groff.getErrorStream().readAllBytes())).isEmpty();
        assertThat(groff.waitFor()).isZero();
    }

    static boolean groffIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("groff", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
