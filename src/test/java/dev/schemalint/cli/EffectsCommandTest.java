package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectsCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aMigration() throws IOException {
        Files.writeString(folder.resolve("a.sql"), """
                create table fresh (id int);
                create index on fresh (id);
                alter table t add column c int default 0;
                create index concurrently i on t (c);
                frobnicate t;
                """);
    }

    @Test
    void everyStatementHasALineAndTargetsThatDifferHaveTheirOwn() {
        assertThat(Run.in(folder, "effects", "a.sql", "--target", "postgresql:10", "--target", "postgresql:16"))
                .isEqualTo(new Run(0, """
                        a.sql
                          line  statement                                 on             lock                    waits                 work
                             1  create table fresh (id int)
                             2  create index on fresh (id)                               Share fresh (new)                             reads fresh for an index
                             3  alter table t add column c int default 0  postgresql 10  AccessExclusive t       reads and writes      rewrites t
                                                                          postgresql 16  AccessExclusive t       reads and writes
                             4  create index concurrently i on t (c)                     ShareUpdateExclusive t  other schema changes  reads t for an index; not in a transaction
                             5  frobnicate t                                                                                           refused: syntax error: a statement expected, not frobnicate
                          reads and writes wait: t
                          written again: t
                          read as a whole: t
                          not in a transaction: line 4
                          refused: line 5
                          (new) was made by this change: nobody else uses it yet

                        """, ""));
    }

    @Test
    void programsReadTheReportThatLintingWritesWithoutFindings() {
        assertThat(Run.in(folder, "effects", "a.sql", "--target", "postgresql:16", "--format", "json")
                        .out())
                .contains("\"locks\": {\"t\": \"AccessExclusive\"}, \"blocks\": \"reads-and-writes\"")
                .contains("\"findings\": []");
    }

    @Test
    void whatCannotBeReadFailsTheRunAndCostsNoOtherFile() {
        Run run = Run.in(folder, "effects", "missing.sql", "a.sql", "--target", "postgresql:16");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("a.sql\n").contains("error: missing.sql: ");
        assertThat(Run.in(folder, "effects", "a.sql", "--format", "sarif"))
                .isEqualTo(new Run(2, "", "schemalint: --format knows no 'sarif' (there are: text, json)\n"));
    }
}
