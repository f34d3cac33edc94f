package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git says has changed is linted, on real repositories; what git cannot say ends the run. */
class GitTest {

    private static final String BROKEN = "frobnicate;\n";
    private static final String FINE = "select 1;\n";

    @TempDir
    Path temporary;

    private Path repository;

    @BeforeEach
    void aRepositoryWithTwoMigrations() throws IOException {
        repository = Files.createDirectories(temporary.resolve("repository"));
        git("init", "--quiet", "--initial-branch=main");
        write("db/migration/V1__a.sql", BROKEN);
        write("db/migration/V2__b.sql", FINE);
        write("seeds/V9__c.sql", BROKEN);
        commit("first");
    }

    @Test
    void whatChangedSinceABranchIsLintedWhetherCommittedOrNot() throws IOException {
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V3__committed.sql", BROKEN);
        commit("second");
        write("db/migration/V4__staged.sql", BROKEN);
        git("add", ".");
        write("db/migration/V5__untracked.sql", BROKEN);
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
        Path below = repository.resolve("db/migration");
        assertThat(Run.in(below, "--since", "main", "--format=concise", "--isolated")
                        .out())
                .startsWith("V3__committed.sql:1:1: ");
    }

    @Test
    void sarifTellsOfWhichCommitItIs() throws IOException {
        String[] question = {"db", "--format=sarif", "--isolated", "--target=postgresql:16"};
        assertThat(Run.in(repository, question).out()).doesNotContain("versionControlProvenance");
        git("remote", "add", "origin", "https://someone:secret@git.example.org/a/b.git");
        Run run = Run.in(repository, question);
        assertThat(run.out())
                .contains("\"repositoryUri\": \"https://git.example.org/a/b.git\"")
                .containsPattern("\"revisionId\": \"[0-9a-f]{40}\"")
                .contains("\"mappedTo\": {\"uriBaseId\": \"%SRCROOT%\"}")
                .doesNotContain("secret");
        assertThat(Run.in(repository.resolve("db"), ".", "--format=sarif").out())
                .contains("revisionId")
                .doesNotContain("mappedTo");
    }

    @Test
    void whatTheBaseHasGainedIsNoChangeOfOurs() throws IOException {
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V3__ours.sql", BROKEN);
        commit("ours");
        git("switch", "--quiet", "main");
        write("db/migration/V4__theirs.sql", BROKEN);
        commit("theirs");
        git("switch", "--quiet", "work");
        assertThat(found("--since", "main")).containsExactly("db/migration/V3__ours.sql");
    }

    @Test
    void theIndexIsLintedAsItStandsNotTheWorkTree() throws IOException {
        write("db/migration/V3__x.sql", BROKEN);
        git("add", ".");
        write("db/migration/V3__x.sql", FINE);
        write("db/migration/V4__x.sql", BROKEN);
        assertThat(found("--staged")).containsExactly("db/migration/V3__x.sql");
        write("db/migration/V5__x.sql", FINE);
        git("add", "db/migration/V5__x.sql");
        write("db/migration/V5__x.sql", BROKEN);
        assertThat(found("--staged")).containsExactly("db/migration/V3__x.sql");
        git("commit", "--quiet", "--message", "third");
        assertThat(Run.in(repository, "--staged", "--target=postgresql:16"))
                .isEqualTo(new Run(0, "Nothing found in 0 files (0 statements).\n", ""));
    }

    @Test
    void aRepositoryWithoutCommitsHasAnIndexToo() throws IOException {
        repository = Files.createDirectories(temporary.resolve("new"));
        git("init", "--quiet", "--initial-branch=main");
        write("db/migration/V1__x.sql", BROKEN);
        git("add", ".");
        assertThat(found("--staged")).containsExactly("db/migration/V1__x.sql");
        assertThat(lint("--since", "main").exitCode()).isEqualTo(2);
        assertThat(lint().err()).isEqualTo("schemalint: no PATH was given, and the repository holds no migrations\n");
    }

    @Test
    void namesMayHoldAnything() throws IOException {
        git("switch", "--quiet", "--create", "work");
        List<String> names = List.of(
                "V3__with space.sql", "V4__quo\"te.sql", "V5__new\nline.sql", "V6__\u00e9.sql", "V7__'$(x)'.sql");
        for (String name : names) {
            write("db/migration/" + name, BROKEN);
        }
        commit("second");
        Run run = Run.in(repository, "--since", "main", "--format=json", "--isolated");
        assertThat(run.exitCode()).isEqualTo(1);
        for (String name : names) {
            String written = name.replace("\"", "\\\"").replace("\n", "\\n");
            assertThat(run.out()).contains("\"path\": \"db/migration/" + written + "\"");
        }
    }

    @Test
    void aRenamedFileIsLintedUnderItsNewName() throws IOException {
        git("mv", "db/migration/V1__a.sql", "db/migration/V1__renamed.sql");
        assertThat(found("--since", "HEAD")).containsExactly("db/migration/V1__renamed.sql");
        assertThat(found("--staged")).containsExactly("db/migration/V1__renamed.sql");
    }

    @Test
    void withoutAPathTheNewestMigrationIsLintedWhereNothingDiffers() throws IOException {
        write("db/migration/V10__newest.sql", BROKEN);
        write("db/migration/V9__newer.sql", BROKEN);
        commit("second");
        Run run = lint();
        assertThat(run.out())
                .isEqualTo(
                        "db/migration/V10__newest.sql:1:1: error syntax-error Syntax error at frobnicate: expected a statement.\n");
        assertThat(Run.in(repository, "--isolated", "--target=postgresql:16").out())
                .contains("Linted the newest migration, as no PATH was given and nothing differs from main.");
    }

    @Test
    void allChangedFilesAreOneChange() throws IOException {
        write("db/migration/V3__table.sql", "create table fresh (id bigint primary key, a int);\n");
        write("db/migration/V4__index.sql", "create index fresh_a_idx on fresh (a);\n");
        assertThat(Run.in(repository, "db", "--isolated", "--only=index-blocks-writes", "--format=concise")
                        .out())
                .startsWith("db/migration/V1__a.sql:1:1:")
                .contains("db/migration/V4__index.sql:1:1: error index-blocks-writes");
        assertThat(Run.in(
                        repository, "--since", "HEAD", "--isolated", "--only=index-blocks-writes", "--format=concise"))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void aMergedMigrationIsNotToBeEditedRenamedOrDeleted() throws IOException {
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V2__b.sql", "select 2;\n");
        git("mv", "db/migration/V1__a.sql", "db/migration/V1__other.sql");
        assertThat(order("--since", "main"))
                .containsExactly(
                        "db/migration/V1__other.sql: main has this migration as db/migration/V1__a.sql:"
                                + " flyway takes it for another one, and for the old one as lost.",
                        "db/migration/V2__b.sql: main has this migration already: flyway compares checksums,"
                                + " and refuses to run where it has run as it was.");
        git("rm", "--quiet", "--force", "db/migration/V1__other.sql", "db/migration/V2__b.sql");
        assertThat(order("--since", "main"))
                .allMatch(line -> line.contains("main has this migration, and here it is deleted"))
                .hasSize(2);
        assertThat(order("--staged")).hasSize(2);
    }

    @Test
    void whatIsNotMergedYetMayBeEdited() throws IOException {
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V3__ours.sql", FINE);
        commit("second");
        write("db/migration/V3__ours.sql", "select 3;\n");
        git("add", ".");
        assertThat(order("--since", "main")).isEmpty();
        assertThat(order("--staged")).isEmpty();
        git("mv", "db/migration/V3__ours.sql", "db/migration/V4__ours.sql");
        assertThat(order("--staged")).isEmpty();
    }

    @Test
    void aVersionThatTheBaseHasTakenMeanwhileIsSaid() throws IOException {
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V3__ours.sql", FINE);
        commit("ours");
        git("switch", "--quiet", "main");
        write("db/migration/V3__theirs.sql", FINE);
        write("db/migration/V4__theirs.sql", FINE);
        commit("theirs");
        git("switch", "--quiet", "work");
        assertThat(order("--since", "main"))
                .containsExactly(
                        "db/migration/V3__ours.sql: Version 3 is taken:"
                                + " main has gained db/migration/V3__theirs.sql since this change began.",
                        "db/migration/V3__ours.sql: main has db/migration/V4__theirs.sql already:"
                                + " flyway refuses to run a version below it.");
    }

    @Test
    void aTableThatTheBaseHasChangedMeanwhileIsSaid() throws IOException {
        write("db/migration/V3__orders.sql", "create table orders (id bigint primary key, note text);\n");
        write("db/migration/V4__other.sql", "create table other (id bigint primary key);\n");
        commit("second");
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V6__ours.sql", "alter table orders add column status text;\n");
        write("db/migration/V7__ours.sql", "alter table other add column status text;\n");
        commit("ours");
        git("switch", "--quiet", "main");
        write("db/migration/V5__the \"irs\" \u00e9.sql", "alter table orders add column status text;\n");
        write("db/migration/V5.1__rows.sql", "insert into other (id) values (1);\n");
        write(
                "db/migration/V5.2__undone.sql",
                "alter table other add column a int;\nalter table other drop column a;\n");
        write("seeds/orders.sql", "alter table orders drop column note;\n");
        commit("theirs");
        git("switch", "--quiet", "work");
        String[] expected = {
            "db/migration/V6__ours.sql:1:20: error changed-meanwhile main has changed table orders since this change"
                    + " began, in db/migration/V5__the \"irs\" \u00e9.sql, and after that the server refuses this:"
                    + " the table has a column of this name already.",
            "db/migration/V7__ours.sql:1:19: note changed-meanwhile main has changed table other too since this change"
                    + " began, in db/migration/V5.2__undone.sql: neither was written with the other in mind."
        };
        assertThat(meanwhile("--since", "main")).containsExactly(expected);
        assertThat(meanwhile()).containsExactly(expected);
        assertThat(meanwhile("--since", "main", "--no-history")).isEmpty();
        write("db/migration/V8__ours.sql", "create index orders_note_idx on orders (note);\n");
        git("add", ".");
        assertThat(meanwhile("--staged"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("db/migration/V8__ours.sql:1:1: note");
        commit("more of ours");
        git("merge", "--quiet", "main");
        assertThat(meanwhile("--since", "main")).isEmpty();
    }

    @Test
    void whatBothHaveIsNoNewsOfTheBase() throws IOException {
        write("db/migration/V3__orders.sql", "create table orders (id bigint primary key, note text);\n");
        commit("second");
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V4__ours.sql", "alter table orders add column status text;\n");
        commit("ours");
        git("switch", "--quiet", "main");
        git("cherry-pick", "work");
        git("commit", "--quiet", "--amend", "--message", "squashed");
        git("switch", "--quiet", "work");
        assertThat(meanwhile("--since", "main")).isEmpty();
    }

    private List<String> meanwhile(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format=concise", "--isolated", "--only=changed-meanwhile", "--target=postgresql:16"));
        Run run = Run.in(repository, all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    @Test
    void whatLiesAroundIsSeenAsItIsStaged() throws IOException {
        String concurrent = "create index concurrently orders_note_idx on orders (note);\nselect 1;\n";
        write("db/migration/V3__index.sql", concurrent);
        write("db/migration/V3__index.sql.conf", "executeInTransaction=false\n");
        write("schemalint.yml", "targets: postgresql:16\n");
        git("add", ".");
        assertThat(refused()).isEmpty();
        write("db/migration/V3__index.sql.conf", "executeInTransaction=true\n");
        write("schemalint.yml", "rules: {file-refused-by-tool: off}\n");
        assertThat(refused()).isEmpty();
        git("rm", "--quiet", "--force", "--cached", "db/migration/V3__index.sql.conf");
        assertThat(refused()).hasSize(1);
        git("add", "schemalint.yml");
        assertThat(refused()).isEmpty();
        write(".gitignore", "*.conf\n");
        write("schemalint.yml", "targets: postgresql:16\n");
        git("add", "schemalint.yml");
        write("db/migration/V3__index.sql.conf", "executeInTransaction=false\n");
        assertThat(refused()).isEmpty();
    }

    private List<String> refused() {
        Run run = Run.in(repository, "--staged", "--format=concise", "--only=file-refused-by-tool");
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    @Test
    void whatComesBeforeIsSeenAsItIsStaged() throws IOException {
        write("db/migration/V3__orders.sql", "create table orders (id bigint primary key);\n");
        write("db/migration/V4__more.sql", "alter table orders add column note text;\n");
        commit("second");
        write("db/migration/V6__ours.sql", "alter table orders drop column note;\n");
        git("add", ".");
        write("db/migration/V3__orders.sql", "create table orders (id bigint primary key, note text);\n");
        write("db/migration/V5__not_added.sql", "alter table orders drop column note;\n");
        assertThat(refusals()).isEmpty();
        Files.delete(repository.resolve("db/migration/V3__orders.sql"));
        assertThat(refusals()).isEmpty();
        git("rm", "--quiet", "--cached", "db/migration/V4__more.sql");
        assertThat(refusals()).hasSize(1);
    }

    private List<String> refusals() {
        Run run = Run.in(
                repository,
                "--staged",
                "--format=concise",
                "--isolated",
                "--only=refused-statement",
                "--target=postgresql:16");
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    @Test
    void aPathThatNamesNothingEndsTheRun() throws IOException {
        for (String mode : List.of("--staged", "--since=main")) {
            assertThat(lint(mode, "db/migrations"))
                    .isEqualTo(new Run(2, "", "schemalint: db/migrations does not exist\n"));
            assertThat(lint(mode, "db/*.sql")).isEqualTo(new Run(2, "", "schemalint: no file fits db/*.sql\n"));
            Files.createDirectories(repository.resolve("empty"));
            assertThat(lint(mode, "empty")).isEqualTo(new Run(2, "", "schemalint: no SQL files in empty\n"));
            assertThat(lint(mode, "db").exitCode()).isZero();
        }
        git("rm", "--quiet", "-r", "db");
        assertThat(lint("--staged", "db").err()).isEmpty();
    }

    @Test
    void aBaseThatCannotBeReadEndsTheRun() throws IOException {
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V3__ours.sql", FINE);
        commit("ours");
        git("switch", "--quiet", "main");
        write("db/migration/V4__theirs.sql", "select 'theirs';\n");
        commit("theirs");
        git("switch", "--quiet", "work");
        Process asked = new ProcessBuilder("git", "rev-parse", "main:db/migration/V4__theirs.sql")
                .directory(repository.toFile())
                .start();
        String object = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        Files.delete(repository.resolve(".git/objects/" + object.substring(0, 2) + "/" + object.substring(2)));
        Run run = lint("--since", "main");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("schemalint: git cat-file failed: ");
    }

    private List<String> order(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--format=concise",
                "--isolated",
                "--only=merged-migration-changed,duplicate-version,version-out-of-order"));
        Run run = Run.in(repository, all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out()
                .lines()
                .filter(line -> !line.contains("syntax-error"))
                .map(line -> line.replaceFirst(":1:1: \\w+ [a-z-]+ ", ": "))
                .toList();
    }

    @Test
    void aSubmoduleIsNoMigration() throws IOException {
        Path other = repository;
        repository = Files.createDirectories(temporary.resolve("outer"));
        git("init", "--quiet", "--initial-branch=main");
        write("db/V1__a.sql", FINE);
        commit("first");
        git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.toString(), "inner.sql");
        write("db/V2__b.sql", BROKEN);
        git("add", ".");
        assertThat(found("--staged")).containsExactly("db/V2__b.sql");
        assertThat(found("--since", "main")).containsExactly("db/V2__b.sql");
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
        Files.writeString(repository.resolve(".git/HEAD"), "nonsense\n");
        assertThat(lint("--staged").exitCode()).isEqualTo(2);
    }

    @Test
    void aShallowCloneSaysWhatIsMissing() throws IOException {
        Path origin = repository;
        git("switch", "--quiet", "--create", "work");
        write("db/migration/V3__x.sql", BROKEN);
        commit("second");
        repository = temporary.resolve("shallow");
        run(temporary, "git", "clone", "--quiet", "--depth=1", "--branch=work", "file://" + origin, "shallow");
        git("fetch", "--quiet", "--depth=1", "origin", "main:main");
        assertThat(lint("--since", "elsewhere").err()).contains("'elsewhere'; this is a shallow clone");
        assertThat(lint("--since", "main"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "schemalint: 'main' and HEAD have no commit in common; this is a shallow clone:"
                                + " fetch its history first (git fetch --unshallow, or fetch-depth: 0)\n"));
    }

    private List<String> found(String... arguments) {
        Run run = lint(arguments);
        assertThat(run.err()).isEmpty();
        return run.out().lines().map(line -> line.replaceFirst(":1:1: .*", "")).toList();
    }

    private Run lint(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format=concise", "--isolated", "--only=syntax-error"));
        return Run.in(repository, all.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String message) {
        git("add", ".");
        git("commit", "--quiet", "--message", message);
    }

    private void git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        run(repository, command.toArray(String[]::new));
    }

    private static void run(Path folder, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "Ada",
                        "GIT_AUTHOR_EMAIL", "ada@example.com",
                        "GIT_COMMITTER_NAME", "Ada",
                        "GIT_COMMITTER_EMAIL", "ada@example.com",
                        "GIT_CONFIG_GLOBAL", "/dev/null"));
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }
}
