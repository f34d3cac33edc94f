package dev.schemalint.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where operations and their clauses stand, which is what fixes edit and carets point at. */
class ExtentsTest {

    @Test
    void anActionIsItsOwnPartOfTheStatement() {
        String sql =
                "alter table t add column c int not null default 0,\n drop d -- gone\n, alter e type text using e::text;";
        assertThat(spans(sql))
                .containsExactly("add column c int not null default 0", "drop d", "alter e type text using e::text");
    }

    @Test
    void aStatementWithOneActionIsTheWholeStatement() {
        String sql = "  create index i on t (a) where b ; drop index i;";
        assertThat(spans(sql)).containsExactly("create index i on t (a) where b", "drop index i");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "create unique index concurrently i on s.t (a, b) where a > 1 | index | index",
                "create unique index concurrently i on s.t (a, b) where a > 1 | unique | unique",
                "create unique index concurrently i on s.t (a, b) where a > 1 | concurrently | concurrently",
                "create unique index concurrently i on s.t (a, b) where a > 1 | name | i",
                "create unique index concurrently i on s.t (a, b) where a > 1 | table | s.t",
                "create unique index concurrently i on s.t (a, b) where a > 1 | where | where a > 1",
                "drop index i | index | index",
                "reindex table t | table | table",
                "alter table t add \"C\" int not null default 1 + 2 check (c > 0) | column | \"C\"",
                "alter table t add c numeric (3) [] | type | numeric (3) []",
                "alter table t add c int default 1 + 2 not null | default | default 1 + 2",
                "alter table t add c int default 1 + 2 not null | not-null | not null",
                "alter table t add c int constraint k check (c > 0) | check | constraint k check (c > 0)",
                "alter table t add c int references r on delete set null | references | references r on delete set null",
                "alter table t add c int generated always as (1) stored | generated | generated always as (1) stored",
                "alter table t add constraint k check (a) | constraint | constraint k check (a)",
                "alter table t add constraint k check (a) | name | k",
                "alter table t alter c type int using c::int | type | int",
                "alter table t alter c type int using c::int | using | using c::int",
                "alter table t drop column c | column | c",
                "alter table t alter c set not null | column | c",
                "refresh materialized view m | view | view",
            })
    void clausesHaveTheirPlace(String sql, String clause, String text) {
        SourceText source = SourceText.of("test.sql", sql);
        Operation operation = operations(source).get(0);
        assertThat(operation.extent().clause(clause).map(source::text)).hasValue(text);
    }

    private static List<String> spans(String sql) {
        SourceText source = SourceText.of("test.sql", sql);
        return operations(source).stream()
                .map(operation -> source.text(operation.span()))
                .toList();
    }

    private static List<Operation> operations(SourceText source) {
        return ScriptReader.read(source, Dialect.POSTGRESQL).statements().stream()
                .flatMap(statement -> statement.operations().stream())
                .toList();
    }
}
