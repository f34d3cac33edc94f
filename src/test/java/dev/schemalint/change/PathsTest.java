package dev.schemalint.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsTest {

    @TempDir
    Path root;

    @Test
    void aDirectoryGivesItsMigrationsInTheOrderPeopleCount() throws IOException {
        make("db/V10__c.sql", "db/V2__b.sql", "db/V1__a.sql", "db/sub/1.sql", "db/readme.md");
        assertThat(shown("db")).containsExactly("db/V1__a.sql", "db/V2__b.sql", "db/V10__c.sql", "db/sub/1.sql");
    }

    @Test
    void whatIsNoMigrationIsLeftOutWhenADirectoryIsWalked() throws IOException {
        make("db/1.sql", "db/seeds/2.sql", "db/tests/3.sql", "db/.hidden/4.sql", "db/structure.sql", "db/x.seed.sql");
        assertThat(shown("db")).containsExactly("db/1.sql");
    }

    @Test
    void whatIsNamedIsTakenWhateverItIsCalled() throws IOException {
        make("db/seeds/2.sql", "notes.txt");
        assertThat(shown("db/seeds/2.sql", "notes.txt", "nowhere.sql"))
                .containsExactly("db/seeds/2.sql", "notes.txt", "nowhere.sql");
    }

    @Test
    void aFileNamedTwiceIsLintedOnce() throws IOException {
        make("db/1.sql");
        assertThat(shown("db", "db/1.sql", "./db/../db/1.sql")).containsExactly("db/1.sql");
    }

    @Test
    void aDirectoryWithoutMigrationsIsSaid() throws IOException {
        Files.createDirectories(root.resolve("empty"));
        assertThat(Paths.find(List.of("empty"), root).empty()).containsExactly("empty");
    }

    @Test
    void whyAFileCannotBeReadIsSaidInWords() throws IOException {
        make("db/1.sql");
        Files.createSymbolicLink(root.resolve("broken.sql"), Path.of("nowhere.sql"));
        assertThat(why("nowhere.sql")).isEqualTo("does not exist");
        assertThat(why("broken.sql")).isEqualTo("is a symbolic link to a file that does not exist");
        assertThat(why("db")).isEqualTo("is a directory");
    }

    private String why(String path) {
        Reading reading = Reading.of(new Candidate(root.resolve(path), path));
        return reading instanceof Reading.Unreadable unreadable ? unreadable.why() : "readable";
    }

    private List<String> shown(String... paths) {
        return Paths.find(List.of(paths), root).files().stream()
                .map(Candidate::shown)
                .toList();
    }

    private void make(String... files) throws IOException {
        for (String file : files) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "select 1;\n");
        }
    }
}
