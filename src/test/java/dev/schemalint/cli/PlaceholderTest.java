package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Placeholders stand for what the tool is told, wherever it is told that, and are shown as they are written. */
class PlaceholderTest {

    private static final String ORDERS = "create table orders (id bigint primary key, note text);\n";
    private static final String INDEX = "create index orders_note on ${t} (note);\n";
    private static final String TAKEN = "create table orders (id int);\n";
    private static final String LIQUIBASE = "--liquibase formatted sql\n";

    @TempDir
    Path folder;

    @Test
    void whatFlywayIsToldDecides() throws IOException {
        for (String[] told : new String[][] {
            {"flyway.conf", "flyway.placeholders.T=orders\n"},
            {"flyway.toml", "[flyway.placeholders]\nt = \"orders\"\n"},
            {"application.yml", "spring:\n  flyway:\n    placeholders:\n      t: orders\n"},
            {"build.gradle", "flyway {\n  placeholders = ['t': 'orders']\n}\n"},
            {
                "pom.xml",
                "<project><build><plugins><plugin><artifactId>flyway-maven-plugin</artifactId><configuration>"
                        + "<placeholders><t>orders</t></placeholders></configuration></plugin></plugins></build></project>"
            },
        }) {
            Path project = Files.createDirectory(folder.resolve(told[0].replace('.', '-')));
            write(project, told[0], told[1]);
            write(project, "db/migration/V1__orders.sql", "create table ${t} (id bigint primary key, note text);\n");
            write(project, "db/migration/V2__index.sql", INDEX);
            write(project, "db/migration/V3__again.sql", TAKEN);
            assertThat(found(project, "."))
                    .as(told[0])
                    .containsExactlyInAnyOrder(
                            "db/migration/V2__index.sql:1:1: error index-blocks-writes",
                            "db/migration/V3__again.sql:1:1: error refused-statement");
        }
    }

    @Test
    void aScriptOfItsOwnMindIsLeftAsItIs() throws IOException {
        write(
                folder,
                "flyway.conf",
                "flyway.placeholders.t=orders\nflyway.placeholderPrefix=@\nflyway.placeholderSuffix=@\n");
        write(folder, "db/migration/V1__orders.sql", ORDERS);
        write(folder, "db/migration/V2__again.sql", "create table @t@ (id int);\n");
        write(folder, "db/migration/V3__other.sql", "create table \"@t@\" (id bigint primary key);\n");
        write(folder, "db/migration/V3__other.sql.conf", "placeholderReplacement=false\n");
        assertThat(found(folder, ".")).containsExactly("db/migration/V2__again.sql:1:1: error refused-statement");
    }

    @Test
    void anEditIsOneOfTheFileAsItIsWritten() throws IOException {
        write(folder, "flyway.conf", "flyway.placeholders.t=orders_of_a_long_name\n");
        write(
                folder,
                "db/migration/V1__index.sql",
                "select '${t}'; alter table ${t} add constraint c check (id > 0);\n");
        assertThat(lint(folder, ".", "--format=json"))
                .containsPattern("\"column\": 64, \"offset\": 63},\\s+\"text\": \" NOT VALID\"");
    }

    @Test
    void propertiesOfLiquibaseReachTheFilesBehindThem() throws IOException {
        write(folder, "master.yml", """
                databaseChangeLog:
                - property: {name: t, value: orders}
                - property: {name: near, value: orders, global: false}
                - include: {file: one.sql}
                - include: {file: two.xml}
                - include: {file: three.sql}
                """);
        write(folder, "one.sql", LIQUIBASE + "--property name:mine value:orders\n--changeset a:1\n" + ORDERS);
        write(folder, "two.xml", """
                <databaseChangeLog>
                <property name="t" value="other"/><property name="local" value="orders" global="false"/>
                <changeSet id="2" author="a"><sql>create index a on ${t} (note)</sql></changeSet>
                <changeSet id="3" author="a"><sql>create index b on ${near} (note, id)</sql></changeSet>
                <changeSet id="4" author="a"><sql>create index c on ${mine} (id, note)</sql></changeSet>
                <changeSet id="5" author="a"><createIndex indexName="d" tableName="${local}"><column name="id"/></createIndex></changeSet>
                </databaseChangeLog>
                """);
        write(
                folder,
                "three.sql",
                LIQUIBASE + "--changeset a:6\ncreate index e on ${t} (note);\n"
                        + "--changeset a:7\ncreate table ${near} (id int);\n--changeset a:8\ncreate table \"${local}\" (id bigint primary key);\n");
        assertThat(found(folder, "."))
                .containsExactlyInAnyOrder(
                        "three.sql:3:1: error index-blocks-writes",
                        "three.sql:5:1: error refused-statement",
                        "two.xml:3:35: error index-blocks-writes",
                        "two.xml:4:35: error index-blocks-writes",
                        "two.xml:5:35: error index-blocks-writes",
                        "two.xml:6:30: error index-blocks-writes");
    }

    @Test
    void whatLiquibaseIsToldComesFirst() throws IOException {
        write(folder, "liquibase.properties", "parameter.t=orders\n");
        write(folder, "a.sql", LIQUIBASE + "--property name:t value:other\n--changeset a:1\n" + ORDERS);
        write(
                folder,
                "b.sql",
                LIQUIBASE + "--property name:t value:other\n--changeset a:2\ncreate table ${t} (id int);\n");
        assertThat(found(folder, ".")).containsExactly("b.sql:4:1: error refused-statement");
    }

    @Test
    void whatAChangeSetMakesOfItsSqlIsSent() throws IOException {
        write(folder, "a.xml", """
                <databaseChangeLog><changeSet id="1" author="a">
                <createIndex indexName="i" tableName="orders"><column name="note"/></createIndex>
                <modifySql dbms="postgresql"><replace replace="INDEX" with="INDEX CONCURRENTLY"/></modifySql>
                <modifySql dbms="mysql"><replace replace="CONCURRENTLY" with=""/></modifySql>
                </changeSet></databaseChangeLog>
                """);
        assertThat(found(folder, ".")).containsExactly("a.xml:2:1: error forbidden-in-transaction");
    }

    private static void write(Path root, String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static List<String> found(Path root, String... arguments) throws IOException {
        return lint(root, arguments[0], "--format=concise")
                .lines()
                .filter(line -> line.contains(" error "))
                .map(line -> line.replaceFirst("( error \\S+).*", "$1"))
                .toList();
    }

    private static String lint(Path root, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--isolated";
        all[arguments.length + 1] = "--target=postgresql:16";
        return Run.in(root, all).out();
    }
}
