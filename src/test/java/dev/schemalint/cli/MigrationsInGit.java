package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests on a repository with two migrations, of which the first is broken. */
abstract class MigrationsInGit {

    static final String BROKEN = "frobnicate;\n";
    static final String FINE = "select 1;\n";

    @TempDir
    Path temporary;

    GitFolder repository = new GitFolder(Path.of(""));

    @BeforeEach
    void aRepositoryWithTwoMigrations() throws IOException {
        repository = begun("repository");
        repository.write("db/migration/V1__a.sql", BROKEN);
        repository.write("db/migration/V2__b.sql", FINE);
        repository.write("seeds/V9__c.sql", BROKEN);
        repository.commit("first");
    }

    final GitFolder begun(String name) throws IOException {
        return GitFolder.begun(Files.createDirectories(temporary.resolve(name)));
    }

    final List<String> found(String... arguments) {
        Run run = lint(arguments);
        assertThat(run.err()).isEmpty();
        return run.out().lines().map(line -> line.replaceFirst(":1:1: .*", "")).toList();
    }

    final Run lint(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format=concise", "--isolated", "--only=syntax-error"));
        return run(all.toArray(String[]::new));
    }

    final Run run(String... arguments) {
        return Run.in(repository.path(), arguments);
    }
}
