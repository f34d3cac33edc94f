package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that are templates are read as they are sent to the engine, whatever tool sends them. */
class TemplateTest {

    private static final String DOWN = "drop table {{.prefix}}orders;\n";

    @TempDir
    Path folder;

    @Test
    void whatIsForAnotherEngineIsNotSent() throws IOException {
        write("1_orders.up.sql", """
                create table {{.prefix}}orders (
                  {{if .mysql}}`id`{{else}}id{{end}} bigint primary key,
                  note {{if eq .dialect "postgres"}}text{{else if .sqlite}}clob{{else}}varchar(20){{end}},
                  {{- if or .mysql .sqlite}}
                  total int,
                  {{- end}}
                  {{/* it's a remark */}}
                  paid boolean
                ) {{if .mysql}}engine = innodb{{end}};
                {{if not .postgres}}
                alter table {{.prefix}}orders modify note text;
                {{end}}
                alter table {{.prefix}}orders add column paid int;
                alter table {{.prefix}}orders add column total int;
                """);
        write("1_orders.down.sql", DOWN);
        assertThat(found("postgresql")).containsExactly("1_orders.up.sql:13:31: refused-statement");
        assertThat(found("mysql"))
                .containsExactly(
                        "1_orders.up.sql:13:31: refused-statement", "1_orders.up.sql:14:31: refused-statement");
    }

    @Test
    void whatNobodyKnowsMayBeSent() throws IOException {
        write("1_orders.up.sql", """
                {{if .fresh}}
                create table items (id bigint primary key, note text);
                {{else if .old}}
                drop table orders;
                {{else}}
                alter table parts drop column paid;
                {{end}}
                create table orders (id bigint primary key {{if .fresh}}, paid int{{else}}, wrong{{end}});
                create table orders (id bigint primary key);
                create table orders (id bigint primary key);
                """);
        write("1_orders.down.sql", DOWN.replace("{{.prefix}}", ""));
        assertThat(found("postgresql"))
                .containsExactly(
                        "1_orders.up.sql:4:1: dropped-table",
                        "1_orders.up.sql:6:19: dropped-column",
                        "1_orders.up.sql:10:1: refused-statement");
    }

    @Test
    void everyToolComesUponItFilledIn() throws IOException {
        write("V1__orders.sql", """
                create table ${t} (id bigint primary key {% if target == 'mysql' %}auto_increment{% endif %});
                {# nothing of MySQL's #}
                {% if target == "mysql" %}
                alter table ${t} modify id int;
                {% elif target != "mysql" %}
                create table ${t} (id int);
                {% endif %}
                """);
        write("flyway.conf", "flyway.placeholders.t=orders\n");
        assertThat(found("postgresql")).containsExactly("V1__orders.sql:6:1: refused-statement");
        Files.delete(folder.resolve("V1__orders.sql"));
        write("1_orders.sql", """
                {{if .postgres}}
                -- +goose Up
                create table orders (id bigint primary key);
                create table orders (id bigint primary key);
                {{else}}
                -- +goose Up
                create table orders (id int primary key);
                {{end}}
                -- +goose Down
                drop table orders;
                """);
        assertThat(found("postgresql")).containsExactly("1_orders.sql:4:1: refused-statement");
    }

    @Test
    void handlebarsSayTheSameInOtherWords() throws IOException {
        write("1_orders.up.sql", """
                {{! for all engines }}
                {{#if postgres}}create table orders (id bigint primary key);{{else}}create table orders (id integer);{{/if}}
                {{^old}}
                create table orders (id bigint primary key);
                {{/old}}
                create table orders (id bigint primary key);
                """);
        write("1_orders.down.sql", "drop table orders;\n");
        assertThat(found("postgresql")).containsExactly("1_orders.up.sql:6:1: refused-statement");
    }

    @Test
    void whatATemplateLooksLikeInATextIsOnlyText() throws IOException {
        write("1_mails.up.sql", """
                create table mails (id bigint primary key, body text);
                insert into mails values (1, 'Dear {{if .name}}{{.name}}');
                insert into mails values (2, $$ {{else}} friend; {{end}} $$);
                create table mails (id bigint);
                """);
        write("1_mails.down.sql", "drop table mails;\n");
        assertThat(found("postgresql")).containsExactly("1_mails.up.sql:4:1: refused-statement");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> found(String target) {
        return Run.in(folder, ".", "--format=concise", "--isolated", "--target=" + target)
                .out()
                .lines()
                .filter(line -> line.contains(" error "))
                .map(line -> line.replaceFirst(" error (\\S+).*", " $1"))
                .toList();
    }
}
