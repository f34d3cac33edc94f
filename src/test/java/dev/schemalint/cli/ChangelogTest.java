package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Liquibase's changelogs in other languages than SQL, seen from outside. */
class ChangelogTest {

    @TempDir
    Path folder;

    @Test
    void whatAChangelogStandsForHasItsPlaceInTheChangelogAndNoEdit() throws IOException {
        String index =
                "<createIndex tableName=\"orders\" indexName=\"orders_born\"><column name=\"born\"/></createIndex>";
        JsonNode finding = only(
                "changes.xml",
                "<databaseChangeLog>\n<changeSet id='1' author='a'>\n  " + index
                        + "\n</changeSet>\n</databaseChangeLog>\n");
        assertThat(finding.get("rule").asText()).isEqualTo("index-blocks-writes");
        assertThat(finding.at("/start/line").asInt()).isEqualTo(3);
        assertThat(finding.at("/start/column").asInt()).isEqualTo(3);
        assertThat(finding.at("/end/column").asInt()).isEqualTo(3 + index.length());
        assertThat(finding.path("fix").size()).isZero();
    }

    @Test
    void sqlInXmlIsPointedAtBehindEscapesToo() throws IOException {
        JsonNode finding = only("changes.xml", """
                <databaseChangeLog><changeSet id="1" author="a"><sql>
                  select 1 where 1 &lt; 2;
                  create index i on orders (born) where id &gt; 2;
                </sql></changeSet></databaseChangeLog>
                """);
        assertThat(finding.at("/start/line").asInt()).isEqualTo(3);
        assertThat(finding.at("/start/column").asInt()).isEqualTo(3);
        assertThat(finding.at("/end/line").asInt()).isEqualTo(3);
    }

    @Test
    void aDelimiterMayBeAPattern() throws IOException {
        JsonNode finding = only("changes.xml", """
                <databaseChangeLog><changeSet id="1" author="a"><sql endDelimiter="\\n/\\s*\\n|\\n/\\s*$">
                  create function one() returns int language plpgsql as 'begin return 1; end'
                /
                  create index i on orders (born)
                /
                </sql></changeSet></databaseChangeLog>
                """);
        assertThat(finding.get("rule").asText()).isEqualTo("index-blocks-writes");
        assertThat(finding.at("/start/line").asInt()).isEqualTo(4);
    }

    @Test
    void whereAClassDecidesAboutTheOrderNoFileIsRefusedBecauseOfAnother() throws IOException {
        Files.createDirectory(folder.resolve("changes"));
        write("changes/a.sql", "--liquibase formatted sql\n--changeset ada:1\ndrop table orders;\n");
        write("changes/b.sql", "--liquibase formatted sql\n--changeset ada:2\nupdate orders set a = 1 where id = 1;\n");
        for (String deciding : new String[] {"resourceComparator='a.ByDate'", "resourceFilter='a.Some'"}) {
            write("master.xml", "<databaseChangeLog><includeAll path='changes' " + deciding + "/></databaseChangeLog>");
            String said = refused();
            assertThat(said)
                    .contains("Nothing found")
                    .contains("Taken in the order of their paths, though "
                            + deciding.replaceAll("='|'", " ").strip());
        }
        write("master.xml", "<databaseChangeLog><includeAll path='changes'/></databaseChangeLog>");
        assertThat(refused()).contains("names does not exist").doesNotContain("though");
        write(
                "changes/b.sql",
                "--liquibase formatted sql\n--changeset ada:2 runOrder:first\nupdate orders set a = 1 where id = 1;\n");
        assertThat(refused()).contains("Nothing found").contains("runOrder in b.sql");
    }

    @Test
    void firstAndLastRunSoInsideTheirFile() throws IOException {
        write("a.sql", """
                --liquibase formatted sql
                --changeset ada:1 runOrder:last
                drop table orders;
                --changeset ada:2
                alter table orders add column paid int;
                --changeset ada:3 runOrder:first
                create table orders (id bigint primary key);
                """);
        assertThat(refused()).contains("Nothing found");
    }

    @Test
    void whatAChangeSetSaysOfItselfExplainsIt() throws IOException {
        write("a.xml", """
                <databaseChangeLog>
                <changeSet id="1" author="a">
                  <dropColumn tableName="orders" columnName="note"/>
                  <comment>Notes are in the archive since March.</comment>
                </changeSet>
                <changeSet id="2" author="a"><dropColumn tableName="orders" columnName="memo"/></changeSet>
                </databaseChangeLog>
                """);
        write("b.yaml", """
                databaseChangeLog:
                - changeSet:
                    id: 3
                    author: a
                    comment: Remarks are in the archive since March.
                    changes:
                    - dropColumn: {tableName: orders, columnName: remark}
                """);
        assertThat(found("postgresql", "loss-not-explained")).containsExactly("a.xml:6:30");
    }

    @Test
    void remarksAreCommentsOfTheSchema() throws IOException {
        write("a.xml", """
                <databaseChangeLog><changeSet id="1" author="a">
                <createTable tableName="orders" remarks="it's what was bought">
                  <column name="id" type="int" remarks="its number"><constraints primaryKey="true"/></column>
                </createTable>
                <addColumn tableName="orders"><column name="note" type="text" remarks="by the customer"/></addColumn>
                <setTableRemarks tableName="orders" remarks="what was bought"/>
                <setColumnRemarks tableName="orders" columnName="id" columnDataType="int" remarks="a number"/>
                </changeSet></databaseChangeLog>
                """);
        for (String target : new String[] {"postgresql", "mysql", "mariadb", "oracle"}) {
            assertThat(found(target, "missing-comment,syntax-error,statement-not-understood"))
                    .as(target)
                    .isEmpty();
        }
        write("a.xml", Files.readString(folder.resolve("a.xml")).replaceAll("\\s+remarks=\"[^\"]*\"|<set.*/>", ""));
        assertThat(found("postgresql", "missing-comment")).containsExactly("a.xml:2:1");
    }

    @Test
    void commentsOfTheChangelogLetFindingsPass() throws IOException {
        Files.writeString(folder.resolve("a.xml"), """
                <databaseChangeLog><changeSet id="1" author="a">
                  <!-- schemalint:allow index-blocks-writes nobody writes there -->
                  <createIndex tableName="orders" indexName="orders_born"><column name="born"/></createIndex>
                </changeSet></databaseChangeLog>
                """);
        Files.writeString(folder.resolve("b.yml"), """
                databaseChangeLog:
                - changeSet:
                    id: 1
                    changes:
                    # schemalint:allow index-blocks-writes nobody writes there
                    - createIndex:
                        tableName: orders
                        indexName: orders_note
                        columns:
                        - column: {name: note}
                """);
        JsonNode report = report();
        assertThat(report.get("findings")).isEmpty();
        assertThat(report.get("suppressed")).hasSize(2);
    }

    @Test
    void onlyRealChangelogsAreFoundInAFolderAndAnyFileThatIsNamedIsRead() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project><databaseChangeLog/></project>");
        Files.writeString(folder.resolve("notes.yml"), "about: databaseChangeLog\n");
        Files.writeString(folder.resolve("package.json"), "{\"databaseChangeLogs\": []}");
        assertThat(Run.in(folder, ".", "--isolated", "--target=postgresql:16").exitCode())
                .isEqualTo(2);
        Files.writeString(folder.resolve("real.json"), "{\"databaseChangeLog\": []}");
        assertThat(Run.in(folder, ".", "--isolated", "--target=postgresql:16").exitCode())
                .isZero();
    }

    @Test
    void anUnknownChangeIsSaidAndNotPassedOver() throws IOException {
        JsonNode finding = only("changes.yaml", """
                databaseChangeLog:
                - changeSet:
                    id: 1
                    changes:
                    - mergeColumns:
                        tableName: orders
                """);
        assertThat(finding.get("rule").asText()).isEqualTo("statement-not-understood");
        assertThat(finding.get("message").asText()).contains("mergeColumns");
        assertThat(finding.at("/start/line").asInt()).isEqualTo(5);
    }

    @Test
    void standardInputIsKnownByItsText() {
        Run run = Run.with(
                folder,
                Map.of(),
                "<databaseChangeLog><changeSet id='1' author='a'><dropTable tableName='orders'/></changeSet>"
                        + "</databaseChangeLog>",
                "-",
                "--isolated",
                "--target=postgresql:16");
        assertThat(run.out()).contains("dropped-table").doesNotContain("syntax-error");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> found(String target, String rules) {
        return Run.in(
                        folder,
                        ".",
                        "--isolated",
                        "--target=" + target,
                        "--format=concise",
                        "--profile=reversible",
                        "--profile=documented",
                        "--only=" + rules)
                .out()
                .lines()
                .filter(line -> line.contains(": "))
                .map(line -> line.replaceFirst(": .*", ""))
                .toList();
    }

    private String refused() {
        String all = Run.in(folder, ".", "--isolated", "--target=postgresql:16", "--only=refused-statement")
                .out();
        return all.replaceAll("\\s+", " ");
    }

    private JsonNode only(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        JsonNode findings = report().get("findings");
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private JsonNode report() throws IOException {
        Run run = Run.in(
                folder, ".", "--isolated", "--target=postgresql:16", "--format=json", "--allow=missing-lock-timeout");
        return new ObjectMapper().readTree(run.out());
    }
}
