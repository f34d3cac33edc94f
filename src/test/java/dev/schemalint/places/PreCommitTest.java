package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks, installed by pre-commit itself from a clone of this repository as it stands, in a project of its own. */
@Tag("places")
class PreCommitTest {

    private static final String GOOD = "CREATE TABLE orders (id bigint PRIMARY KEY, note text);\n";
    private static final String BAD = "CREATE INDEX orders_note_idx ON orders (note);\n";

    @TempDir
    private Path temp;

    private Path project;
    private String revision = "";

    @BeforeEach
    void aProjectWithTheHooks() throws Exception {
        Path hooks = Files.createDirectories(temp.resolve("hooks"));
        for (String name : List.of("schemalint", ".pre-commit-hooks.yaml")) {
            Files.copy(Path.of(name), hooks.resolve(name));
        }
        Files.copy(
                Path.of(System.getProperty("schemalint.target", "target"), "schemalint.jar"),
                hooks.resolve("schemalint.jar"));
        assertThat(hooks.resolve("schemalint").toFile().setExecutable(true)).isTrue();
        revision = repository(hooks);
        project = Files.createDirectories(temp.resolve("project with spaces"));
        repository(project);
        write("schemalint.yml", "targets: postgresql:16\n");
        write("db/migrations/V1__orders.sql", GOOD);
        write("notes.txt", BAD);
        git(project, "add", "-A");
        commit(project);
    }

    @Test
    void stagedFilesAreLinted() throws Exception {
        config("schemalint");
        write("db/migrations/V2__my good one.sql", "ALTER TABLE orders ADD COLUMN paid boolean;\n");
        assertThat(commitWithHook().exit()).isZero();
        write("db/migrations/V3__it's \"bad\".sql", BAD);
        Tool refused = commitWithHook();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output())
                .contains("schemalint", "Failed", "error[index-blocks-writes]", "V3__it's \"bad\".sql:1:1");
    }

    @Test
    void theStagedChangeIsSeenAsOneAndWhatIsNotStagedIsNot() throws Exception {
        config("schemalint-staged");
        write("db/migrations/V2__lines.sql", "CREATE TABLE lines (id bigint PRIMARY KEY, note text);\n");
        write("db/migrations/V3__index.sql", "CREATE INDEX lines_note_idx ON lines (note);\n");
        assertThat(commitWithHook().exit()).isZero();
        write("db/migrations/V4__index.sql", BAD);
        git(project, "add", "-A");
        write("db/migrations/V4__index.sql", "-- better not\n");
        Tool refused = preCommit("run", "schemalint-staged");
        assertThat(refused.output()).contains("error[index-blocks-writes]", "V4__index.sql:1:1");
        assertThat(refused.exit()).isEqualTo(1);
    }

    /** As the README has it, but for where the hooks come from and which one it is. */
    private void config(String hook) throws IOException {
        Matcher fence = Pattern.compile("(?s)```yaml\n(repos:.*?)```").matcher(Files.readString(Path.of("README.md")));
        assertThat(fence.find()).isTrue();
        write(
                ".pre-commit-config.yaml",
                fence.group(1)
                        .replace(
                                "https://github.com/schemalint/schemalint",
                                temp.resolve("hooks").toString())
                        .replaceFirst("rev: .*", "rev: " + revision)
                        .replace("id: schemalint", "id: " + hook));
    }

    private Tool commitWithHook() throws Exception {
        git(project, "add", "-A");
        Tool run = preCommit("run");
        if (run.exit() == 0) {
            commit(project);
        }
        return run;
    }

    private Tool preCommit(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("pre-commit"));
        command.addAll(List.of(arguments));
        return Tool.run(
                project,
                Map.of("PRE_COMMIT_HOME", temp.resolve("cache").toString(), "SCHEMALINT_ARCHIVE", "no"),
                command);
    }

    private String repository(Path folder) throws Exception {
        git(folder, "init", "-q");
        git(folder, "config", "user.name", "a");
        git(folder, "config", "user.email", "a@b");
        git(folder, "add", "-A");
        commit(folder);
        return git(folder, "rev-parse", "HEAD").strip();
    }

    private static void commit(Path folder) throws Exception {
        git(folder, "commit", "-q", "--allow-empty", "-m", "as it is");
    }

    private static String git(Path folder, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return Tool.output(folder, command.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
