package dev.schemalint.sql.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.Token;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements of PostgreSQL begin and end. */
class SplitterTest {

    @Test
    void statementsEndAtSemicolons() {
        assertThat(split("select 1; select 2 ;\n\nselect 3")).containsExactly("select 1", "select 2", "select 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ";", ";;\n ; ", "-- only a comment", "/* a; b */ ;", "{{ if .postgres }}\n{{ end }}"})
    void textsWithoutStatements(String text) {
        assertThat(split(text)).isEmpty();
    }

    @Test
    void commentsAroundAStatementAreNotPartOfIt() {
        assertThat(split("-- before\n/* here */ select /* in */ 1 -- behind\n; -- after"))
                .containsExactly("select /* in */ 1");
    }

    @Test
    void commentsAreGathered() {
        String text = "-- a\nselect 1; /* b */\n-- c";
        Splitter splitter = new Splitter(text, LexicalRules.of(Dialect.POSTGRESQL));
        while (!splitter.next().isEmpty()) {
            // all of them
        }
        assertThat(splitter.comments().stream().map(span -> span.in(text))).containsExactly("-- a", "/* b */", "-- c");
    }

    @Test
    void semicolonsInQuotesAndCommentsEndNothing() {
        assertThat(split("select ';', $$;$$, \";\" /* ; */ -- ;\n, 1; select 2"))
                .containsExactly("select ';', $$;$$, \";\" /* ; */ -- ;\n, 1", "select 2");
    }

    @Test
    void parenthesesDoNotHideASemicolon() {
        assertThat(split("create table t (a int; create table u ()")).hasSize(2);
    }

    @Test
    void theActionsOfARuleBelongToIt() {
        assertThat(split("create or replace rule r as on insert to t do also (insert into a values (1); delete from b);"
                        + " select 1"))
                .hasSize(2);
    }

    @Test
    void theBodyOfARoutineInSqlBelongsToIt() {
        assertThat(split("create function f() returns int begin atomic select case when true then 1 end; select 2; end;"
                        + " select 3"))
                .hasSize(2)
                .last()
                .isEqualTo("select 3");
        assertThat(split("create procedure p() begin atomic begin; insert into t values (1); end; end; select 1"))
                .hasSize(2);
    }

    @Test
    void beginIsAStatementElsewhere() {
        assertThat(split("begin; atomic; end;")).containsExactly("begin", "atomic", "end");
    }

    @Test
    void commandsToPsqlAreStatementsOfTheirOwn() {
        assertThat(split("\\set x 1;2\nselect 1;\n\\echo done"))
                .containsExactly("\\set x 1;2", "select 1", "\\echo done");
    }

    @Test
    void someCommandsSendTheStatementBeforeThem() {
        assertThat(split("select 1 as x \\gset\nselect 2 \\g out.txt\nselect 'drop table t'\n\\gexec\nselect 3;"))
                .containsExactly(
                        "select 1 as x",
                        "\\gset",
                        "select 2",
                        "\\g out.txt",
                        "select 'drop table t'",
                        "\\gexec",
                        "select 3");
    }

    @Test
    void aBackslashBeforeTheSemicolonPartsStatementsToo() {
        assertThat(split("begin\\; select 1\\; commit;")).containsExactly("begin", "select 1", "commit");
    }

    @Test
    void rowsOfCopyAreNoStatements() {
        String text = "copy t (a, b) from stdin; -- rows\n\t1;\tx'\n\\N\t--\n\\.\nselect 1;";
        assertThat(split(text)).containsExactly("copy t (a, b) from stdin", "select 1");
        assertThat(split(text.replace("\n", "\r\n"))).containsExactly("copy t (a, b) from stdin", "select 1");
    }

    @Test
    void rowsWithoutAnEndAreNoRows() {
        assertThat(split("copy t from stdin;\nselect 1;\nselect 2;"))
                .containsExactly("copy t from stdin", "select 1", "select 2");
    }

    @Test
    void copyWithoutRows() {
        assertThat(split("copy t from stdin;\n\\.\nselect 1;")).containsExactly("copy t from stdin", "select 1");
        assertThat(split("copy t from '/stdin'; select 1; copy t to stdout; select 2;"))
                .hasSize(4);
    }

    @Test
    void psqlCopiesRowsFromTheScriptToo() {
        assertThat(split("\\copy t from stdin with csv\n1;2\n\\.\nselect 1;"))
                .containsExactly("\\copy t from stdin with csv", "select 1");
        assertThat(split("\\copy t from 'file'\nselect 1;")).containsExactly("\\copy t from 'file'", "select 1");
    }

    @Test
    void templatesThatOnlyDecideArePassedOver() {
        assertThat(split("{{ if .postgres }}\ncreate table t ();\n{{- else -}}\nselect 1;\n{{ end }}"))
                .containsExactly("create table t ()", "select 1");
        assertThat(split("{{if .mysql}}select 1;{{end}}\n{{if .postgres}}select 2;{{end}}\n"))
                .containsExactly("select 1", "select 2");
        assertThat(split("{% if x %}select 1;{% endif %}")).containsExactly("select 1");
    }

    @Test
    void aTemplateThatMakesAStatementIsOne() {
        assertThat(split("create index on \"{{ index .Options \"Namespace\" }}\".users (id);\nselect 1;"))
                .hasSize(2);
        assertThat(split("{{ addColumnIfNeeded \"t\" }}\nselect 1;"))
                .containsExactly("{{ addColumnIfNeeded \"t\" }}", "select 1");
    }

    static List<String> split(String text) {
        Splitter splitter = new Splitter(text, LexicalRules.of(Dialect.POSTGRESQL));
        List<String> statements = new ArrayList<>();
        for (List<Token> tokens = splitter.next(); !tokens.isEmpty(); tokens = splitter.next()) {
            Span span = Splitter.span(tokens);
            statements.add(span.in(text));
        }
        return statements;
    }
}
