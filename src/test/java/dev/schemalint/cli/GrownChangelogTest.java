package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Liquibase remembers change sets: what is added to a file is new, what stood in it before is history. */
class GrownChangelogTest {

    private static final String MERGED = """
            --liquibase formatted sql
            --changeset ada:1
            create table orders (id bigint primary key, note text);
            --changeset ada:2
            create index orders_note on orders (note);
            """;

    /** Makes two files alike, so that git takes one for the other. */
    private static final String LONG = "-- what is the same in both of them\n".repeat(20);

    @TempDir
    Path folder;

    @BeforeEach
    void aChangelogThatIsMerged() throws Exception {
        GitFolder.begun(folder);
        write("changes.sql", MERGED);
        write("changes.xml", xml(""));
        new GitFolder(folder).commit("merged");
    }

    @Test
    void onlyTheNewChangeSetIsJudgedOnWhatTheOthersLeave() throws IOException {
        write("changes.sql", MERGED + """
                --changeset ada:3
                create index orders_both on orders (id, note);
                --changeset ada:4
                alter table orders add column note text;
                """);
        assertThat(found()).containsExactly("changes.sql:7 index-blocks-writes", "changes.sql:9 refused-statement");
    }

    @Test
    void theSameInXml() throws IOException {
        write(
                "changes.xml",
                xml("<changeSet id='2' author='a'><createIndex tableName='goods' indexName='i'>"
                        + "<column name='id'/></createIndex></changeSet>"));
        assertThat(found()).contains("changes.xml:3 index-blocks-writes").hasSize(1);
    }

    @Test
    void aTableMadeInANewChangeSetIsNewInTheOthersOfTheChange() throws IOException {
        write("changes.sql", MERGED + """
                --changeset ada:3
                create table items (id bigint primary key, note text);
                --changeset ada:4
                create index items_note on items (note);
                """);
        assertThat(found()).isEmpty();
    }

    @Test
    void anEditedChangeSetIsSaidAndOtherSpacesAreNoEdit() throws IOException {
        write(
                "changes.sql",
                MERGED.replace("orders_note on", "orders_notes on").replace("bigint primary", "bigint  primary"));
        assertThat(found()).containsExactly("changes.sql:5 merged-migration-changed");
    }

    @Test
    void aChangeSetThatIsGoneIsSaid() throws IOException {
        write("changes.sql", MERGED.substring(0, MERGED.indexOf("--changeset ada:2")));
        assertThat(found()).containsExactly("changes.sql:1 merged-migration-changed");
    }

    @Test
    void whatRunsWheneverItChangesIsJudgedWhenItHas() throws Exception {
        String again = MERGED.replace("ada:2", "ada:2 runOnChange:true");
        write("changes.sql", again);
        new GitFolder(folder).commit("merged");
        write("changes.sql", again.replace("orders_note on", "orders_notes on"));
        assertThat(found()).containsExactly("changes.sql:5 index-blocks-writes");
    }

    @Test
    void whatSaysWhichFileItBelongsToIsHistoryWhereverItIsMoved() throws Exception {
        for (String named : List.of(
                MERGED.replace("formatted sql", "formatted sql logicalFilePath:changes.sql"),
                MERGED.replaceAll("(ada:\\d)", "$1 logicalFilePath:/changes.sql"))) {
            Files.deleteIfExists(folder.resolve("changes.moved.sql"));
            write("changes.sql", MERGED + LONG);
            new GitFolder(folder).commit("merged");
            Files.delete(folder.resolve("changes.sql"));
            write(
                    "changes.moved.sql",
                    named + LONG + "--changeset ada:3\ncreate index orders_both on orders (id, note);\n");
            new GitFolder(folder).git("add", "--all");
            assertThat(found()).containsExactly("changes.moved.sql:27 index-blocks-writes");
        }
    }

    @Test
    void whatDoesNotIsTakenForNew() throws Exception {
        Files.delete(folder.resolve("changes.sql"));
        write("changes.moved.sql", MERGED.replace("ada:1", "ada:1 logicalFilePath:changes.sql"));
        new GitFolder(folder).git("add", "--all");
        assertThat(found())
                .containsExactly(
                        "changes.moved.sql:3 merged-migration-changed", "changes.moved.sql:5 index-blocks-writes");
        Files.delete(folder.resolve("changes.moved.sql"));
        write("changes.sql", MERGED.replace("formatted sql", "formatted sql logicalFilePath:elsewhere.sql"));
        new GitFolder(folder).git("add", "--all");
        assertThat(found()).containsExactly("changes.sql:3 merged-migration-changed");
    }

    @Test
    void aMovedChangelogInXmlKeepsItsName() throws Exception {
        write("changes.xml", xml("").replace("Log>\n<", "Log logicalFilePath='a.xml'>\n<"));
        new GitFolder(folder).commit("named");
        String merged = Files.readString(folder.resolve("changes.xml"));
        Files.delete(folder.resolve("changes.xml"));
        write("changes.moved.xml", merged);
        new GitFolder(folder).git("add", "--all");
        assertThat(found()).isEmpty();
    }

    private static String xml(String more) {
        return "<databaseChangeLog>\n<changeSet id='1' author='a'><createTable tableName='goods'>"
                + "<column name='id' type='bigint'><constraints primaryKey='true'/></column></createTable></changeSet>\n"
                + more + "</databaseChangeLog>\n";
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> found() {
        Run run = Run.in(
                folder,
                "--since=HEAD",
                "--isolated",
                "--target=postgresql:17",
                "--format=concise",
                "--allow=missing-lock-timeout,redundant-index,missing-way-back,fails-when-run-again,work-under-strong-lock");
        return run.out()
                .lines()
                .filter(line -> line.startsWith("changes."))
                .map(line -> line.replaceFirst(":\\d+: \\w+ (\\S+) .*$", " $1"))
                .toList();
    }
}
