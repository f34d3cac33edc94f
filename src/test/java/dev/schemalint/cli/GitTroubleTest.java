package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What git cannot say ends the run. */
class GitTroubleTest extends MigrationsInGit {

    @Test
    void aPathThatNamesNothingEndsTheRun() throws IOException {
        for (String mode : List.of("--staged", "--since=main")) {
            assertThat(lint(mode, "db/migrations"))
                    .isEqualTo(new Run(2, "", "schemalint: db/migrations does not exist\n"));
            assertThat(lint(mode, "db/*.sql")).isEqualTo(new Run(2, "", "schemalint: no file fits db/*.sql\n"));
            Files.createDirectories(repository.path().resolve("empty"));
            assertThat(lint(mode, "empty")).isEqualTo(new Run(2, "", "schemalint: no SQL files in empty\n"));
            assertThat(lint(mode, "db").exitCode()).isZero();
        }
        repository.git("rm", "--quiet", "-r", "db");
        assertThat(lint("--staged", "db").err()).isEmpty();
    }

    @Test
    void aBaseThatCannotBeReadEndsTheRun() throws IOException {
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V3__ours.sql", FINE);
        repository.commit("ours");
        repository.git("switch", "--quiet", "main");
        repository.write("db/migration/V4__theirs.sql", "select 'theirs';\n");
        repository.commit("theirs");
        repository.git("switch", "--quiet", "work");
        String object =
                repository.git("rev-parse", "main:db/migration/V4__theirs.sql").strip();
        Files.delete(repository.path().resolve(".git/objects/" + object.substring(0, 2) + "/" + object.substring(2)));
        Run run = lint("--since", "main");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("schemalint: git cat-file failed: ");
    }

    @Test
    void whatGitCannotAnswerEndsTheRun() throws IOException {
        assertThat(lint("--since", "nowhere")).isEqualTo(new Run(2, "", "schemalint: git knows no commit 'nowhere'\n"));
        assertThat(lint("--since", "--help").exitCode()).isEqualTo(2);
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        assertThat(Run.in(outside, "--since", "main"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "schemalint: this is no git repository: --since and --staged cannot tell what has changed\n"));
        assertThat(Run.in(outside).err()).startsWith("schemalint: no PATH was given, and this is no git repository");
        Files.writeString(repository.path().resolve(".git/HEAD"), "nonsense\n");
        assertThat(lint("--staged").exitCode()).isEqualTo(2);
    }

    @Test
    void aShallowCloneSaysWhatIsMissing() throws IOException {
        Path origin = repository.path();
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V3__x.sql", BROKEN);
        repository.commit("second");
        new GitFolder(temporary).git("clone", "--quiet", "--depth=1", "--branch=work", "file://" + origin, "shallow");
        repository = new GitFolder(temporary.resolve("shallow"));
        repository.git("fetch", "--quiet", "--depth=1", "origin", "main:main");
        assertThat(lint("--since", "elsewhere").err()).contains("'elsewhere'; this is a shallow clone");
        assertThat(lint("--since", "main"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "schemalint: 'main' and HEAD have no commit in common; this is a shallow clone:"
                                + " fetch its history first (git fetch --unshallow, or fetch-depth: 0)\n"));
    }
}
