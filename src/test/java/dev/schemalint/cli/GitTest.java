package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What git says has changed is linted, on real repositories. */
class GitTest extends MigrationsInGit {

    @Test
    void whatChangedSinceABranchIsLintedWhetherCommittedOrNot() throws IOException {
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V3__committed.sql", BROKEN);
        repository.commit("second");
        repository.write("db/migration/V4__staged.sql", BROKEN);
        repository.git("add", ".");
        repository.write("db/migration/V5__untracked.sql", BROKEN);
        assertThat(found("--since", "main"))
                .containsExactly(
                        "db/migration/V3__committed.sql",
                        "db/migration/V4__staged.sql",
                        "db/migration/V5__untracked.sql");
        assertThat(found("--since", "HEAD"))
                .containsExactly("db/migration/V4__staged.sql", "db/migration/V5__untracked.sql");
        assertThat(found("--since", "main", "db/migration/V4__staged.sql", "seeds"))
                .containsExactly("db/migration/V4__staged.sql");
        assertThat(found()).hasSize(3);
        Path below = repository.path().resolve("db/migration");
        assertThat(Run.in(below, "--since", "main", "--format=concise", "--isolated")
                        .out())
                .startsWith("V3__committed.sql:1:1: ");
    }

    @Test
    void sarifTellsOfWhichCommitItIs() throws IOException {
        String[] question = {"db", "--format=sarif", "--isolated", "--target=postgresql:16"};
        assertThat(run(question).out()).doesNotContain("versionControlProvenance");
        repository.git("remote", "add", "origin", "https://someone:secret@git.example.org/a/b.git");
        Run run = run(question);
        assertThat(run.out())
                .contains("\"repositoryUri\": \"https://git.example.org/a/b.git\"")
                .containsPattern("\"revisionId\": \"[0-9a-f]{40}\"")
                .contains("\"mappedTo\": {\"uriBaseId\": \"%SRCROOT%\"}")
                .doesNotContain("secret");
        assertThat(Run.in(repository.path().resolve("db"), ".", "--format=sarif")
                        .out())
                .contains("revisionId")
                .doesNotContain("mappedTo");
    }

    @Test
    void whatTheBaseHasGainedIsNoChangeOfOurs() throws IOException {
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V3__ours.sql", BROKEN);
        repository.commit("ours");
        repository.git("switch", "--quiet", "main");
        repository.write("db/migration/V4__theirs.sql", BROKEN);
        repository.commit("theirs");
        repository.git("switch", "--quiet", "work");
        assertThat(found("--since", "main")).containsExactly("db/migration/V3__ours.sql");
    }

    @Test
    void theIndexIsLintedAsItStandsNotTheWorkTree() throws IOException {
        repository.write("db/migration/V3__x.sql", BROKEN);
        repository.git("add", ".");
        repository.write("db/migration/V3__x.sql", FINE);
        repository.write("db/migration/V4__x.sql", BROKEN);
        assertThat(found("--staged")).containsExactly("db/migration/V3__x.sql");
        repository.write("db/migration/V5__x.sql", FINE);
        repository.git("add", "db/migration/V5__x.sql");
        repository.write("db/migration/V5__x.sql", BROKEN);
        assertThat(found("--staged")).containsExactly("db/migration/V3__x.sql");
        repository.git("commit", "--quiet", "--message", "third");
        assertThat(run("--staged", "--target=postgresql:16"))
                .isEqualTo(new Run(0, "Nothing found in 0 files (0 statements).\n", ""));
    }

    @Test
    void aRepositoryWithoutCommitsHasAnIndexToo() throws IOException {
        repository = begun("new");
        repository.write("db/migration/V1__x.sql", BROKEN);
        repository.git("add", ".");
        assertThat(found("--staged")).containsExactly("db/migration/V1__x.sql");
        assertThat(lint("--since", "main").exitCode()).isEqualTo(2);
        assertThat(lint().err()).isEqualTo("schemalint: no PATH was given, and the repository holds no migrations\n");
    }

    @Test
    void namesMayHoldAnything() throws IOException {
        repository.git("switch", "--quiet", "--create", "work");
        List<String> names = List.of(
                "V3__with space.sql", "V4__quo\"te.sql", "V5__new\nline.sql", "V6__\u00e9.sql", "V7__'$(x)'.sql");
        for (String name : names) {
            repository.write("db/migration/" + name, BROKEN);
        }
        repository.commit("second");
        Run run = run("--since", "main", "--format=json", "--isolated");
        assertThat(run.exitCode()).isEqualTo(1);
        for (String name : names) {
            String written = name.replace("\"", "\\\"").replace("\n", "\\n");
            assertThat(run.out()).contains("\"path\": \"db/migration/" + written + "\"");
        }
    }

    @Test
    void aRenamedFileIsLintedUnderItsNewName() throws IOException {
        repository.git("mv", "db/migration/V1__a.sql", "db/migration/V1__renamed.sql");
        assertThat(found("--since", "HEAD")).containsExactly("db/migration/V1__renamed.sql");
        assertThat(found("--staged")).containsExactly("db/migration/V1__renamed.sql");
    }

    @Test
    void withoutAPathTheNewestMigrationIsLintedWhereNothingDiffers() throws IOException {
        repository.write("db/migration/V10__newest.sql", BROKEN);
        repository.write("db/migration/V9__newer.sql", BROKEN);
        repository.commit("second");
        Run run = lint();
        assertThat(run.out())
                .isEqualTo(
                        "db/migration/V10__newest.sql:1:1: error syntax-error Syntax error at frobnicate: expected a statement.\n");
        assertThat(run("--isolated", "--target=postgresql:16").out())
                .contains("Linted the newest migration, as no PATH was given and nothing differs from main.");
    }

    @Test
    void allChangedFilesAreOneChange() throws IOException {
        repository.write("db/migration/V3__table.sql", "create table fresh (id bigint primary key, a int);\n");
        repository.write("db/migration/V4__index.sql", "create index fresh_a_idx on fresh (a);\n");
        assertThat(run("db", "--isolated", "--only=index-blocks-writes", "--format=concise")
                        .out())
                .startsWith("db/migration/V1__a.sql:1:1:")
                .contains("db/migration/V4__index.sql:1:1: error index-blocks-writes");
        assertThat(run("--since", "HEAD", "--isolated", "--only=index-blocks-writes", "--format=concise"))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void whatLiesAroundIsSeenAsItIsStaged() throws IOException {
        String concurrent = "create index concurrently orders_note_idx on orders (note);\nselect 1;\n";
        repository.write("db/migration/V3__index.sql", concurrent);
        repository.write("db/migration/V3__index.sql.conf", "executeInTransaction=false\n");
        repository.write("schemalint.yml", "targets: postgresql:16\n");
        repository.git("add", ".");
        assertThat(refused()).isEmpty();
        repository.write("db/migration/V3__index.sql.conf", "executeInTransaction=true\n");
        repository.write("schemalint.yml", "rules: {file-refused-by-tool: off}\n");
        assertThat(refused()).isEmpty();
        repository.git("rm", "--quiet", "--force", "--cached", "db/migration/V3__index.sql.conf");
        assertThat(refused()).hasSize(1);
        repository.git("add", "schemalint.yml");
        assertThat(refused()).isEmpty();
        repository.write(".gitignore", "*.conf\n");
        repository.write("schemalint.yml", "targets: postgresql:16\n");
        repository.git("add", "schemalint.yml");
        repository.write("db/migration/V3__index.sql.conf", "executeInTransaction=false\n");
        assertThat(refused()).isEmpty();
    }

    private List<String> refused() {
        Run run = run("--staged", "--format=concise", "--only=file-refused-by-tool");
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    @Test
    void whatComesBeforeIsSeenAsItIsStaged() throws IOException {
        repository.write("db/migration/V3__orders.sql", "create table orders (id bigint primary key);\n");
        repository.write("db/migration/V4__more.sql", "alter table orders add column note text;\n");
        repository.commit("second");
        repository.write("db/migration/V6__ours.sql", "alter table orders drop column note;\n");
        repository.git("add", ".");
        repository.write("db/migration/V3__orders.sql", "create table orders (id bigint primary key, note text);\n");
        repository.write("db/migration/V5__not_added.sql", "alter table orders drop column note;\n");
        assertThat(refusals()).isEmpty();
        Files.delete(repository.path().resolve("db/migration/V3__orders.sql"));
        assertThat(refusals()).isEmpty();
        repository.git("rm", "--quiet", "--cached", "db/migration/V4__more.sql");
        assertThat(refusals()).hasSize(1);
    }

    private List<String> refusals() {
        Run run =
                run("--staged", "--format=concise", "--isolated", "--only=refused-statement", "--target=postgresql:16");
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    @Test
    void aSubmoduleIsNoMigration() throws IOException {
        Path other = repository.path();
        repository = begun("outer");
        repository.write("db/V1__a.sql", FINE);
        repository.commit("first");
        repository.git(
                "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.toString(), "inner.sql");
        repository.write("db/V2__b.sql", BROKEN);
        repository.git("add", ".");
        assertThat(found("--staged")).containsExactly("db/V2__b.sql");
        assertThat(found("--since", "main")).containsExactly("db/V2__b.sql");
    }
}
