package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the base has already, and what it has gained since, is told of the migrations that change. */
class GitBaseTest extends MigrationsInGit {

    @Test
    void aMergedMigrationIsNotToBeEditedRenamedOrDeleted() throws IOException {
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V2__b.sql", "select 2;\n");
        repository.git("mv", "db/migration/V1__a.sql", "db/migration/V1__other.sql");
        assertThat(order("--since", "main"))
                .containsExactly(
                        "db/migration/V1__other.sql: main has this migration as db/migration/V1__a.sql:"
                                + " flyway takes it for another one, and for the old one as lost.",
                        "db/migration/V2__b.sql: main has this migration already: flyway compares checksums,"
                                + " and refuses to run where it has run as it was.");
        repository.git("rm", "--quiet", "--force", "db/migration/V1__other.sql", "db/migration/V2__b.sql");
        assertThat(order("--since", "main"))
                .allMatch(line -> line.contains("main has this migration, and here it is deleted"))
                .hasSize(2);
        assertThat(order("--staged")).hasSize(2);
    }

    @Test
    void whatIsNotMergedYetMayBeEdited() throws IOException {
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V3__ours.sql", FINE);
        repository.commit("second");
        repository.write("db/migration/V3__ours.sql", "select 3;\n");
        repository.git("add", ".");
        assertThat(order("--since", "main")).isEmpty();
        assertThat(order("--staged")).isEmpty();
        repository.git("mv", "db/migration/V3__ours.sql", "db/migration/V4__ours.sql");
        assertThat(order("--staged")).isEmpty();
    }

    @Test
    void aVersionThatTheBaseHasTakenMeanwhileIsSaid() throws IOException {
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V3__ours.sql", FINE);
        repository.commit("ours");
        repository.git("switch", "--quiet", "main");
        repository.write("db/migration/V3__theirs.sql", FINE);
        repository.write("db/migration/V4__theirs.sql", FINE);
        repository.commit("theirs");
        repository.git("switch", "--quiet", "work");
        assertThat(order("--since", "main"))
                .containsExactly(
                        "db/migration/V3__ours.sql: Version 3 is taken:"
                                + " main has gained db/migration/V3__theirs.sql since this change began.",
                        "db/migration/V3__ours.sql: main has db/migration/V4__theirs.sql already:"
                                + " flyway refuses to run a version below it.");
    }

    @Test
    void aTableThatTheBaseHasChangedMeanwhileIsSaid() throws IOException {
        repository.write("db/migration/V3__orders.sql", "create table orders (id bigint primary key, note text);\n");
        repository.write("db/migration/V4__other.sql", "create table other (id bigint primary key);\n");
        repository.commit("second");
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V6__ours.sql", "alter table orders add column status text;\n");
        repository.write("db/migration/V7__ours.sql", "alter table other add column status text;\n");
        repository.commit("ours");
        repository.git("switch", "--quiet", "main");
        repository.write("db/migration/V5__the \"irs\" \u00e9.sql", "alter table orders add column status text;\n");
        repository.write("db/migration/V5.1__rows.sql", "insert into other (id) values (1);\n");
        repository.write(
                "db/migration/V5.2__undone.sql",
                "alter table other add column a int;\nalter table other drop column a;\n");
        repository.write("seeds/orders.sql", "alter table orders drop column note;\n");
        repository.commit("theirs");
        repository.git("switch", "--quiet", "work");
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
        repository.write("db/migration/V8__ours.sql", "create index orders_note_idx on orders (note);\n");
        repository.git("add", ".");
        assertThat(meanwhile("--staged"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("db/migration/V8__ours.sql:1:1: note");
        repository.commit("more of ours");
        repository.git("merge", "--quiet", "main");
        assertThat(meanwhile("--since", "main")).isEmpty();
    }

    @Test
    void whatBothHaveIsNoNewsOfTheBase() throws IOException {
        repository.write("db/migration/V3__orders.sql", "create table orders (id bigint primary key, note text);\n");
        repository.commit("second");
        repository.git("switch", "--quiet", "--create", "work");
        repository.write("db/migration/V4__ours.sql", "alter table orders add column status text;\n");
        repository.commit("ours");
        repository.git("switch", "--quiet", "main");
        repository.git("cherry-pick", "work");
        repository.git("commit", "--quiet", "--amend", "--message", "squashed");
        repository.git("switch", "--quiet", "work");
        assertThat(meanwhile("--since", "main")).isEmpty();
    }

    private List<String> meanwhile(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format=concise", "--isolated", "--only=changed-meanwhile", "--target=postgresql:16"));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    private List<String> order(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--format=concise",
                "--isolated",
                "--only=merged-migration-changed,duplicate-version,version-out-of-order"));
        Run run = run(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out()
                .lines()
                .filter(line -> !line.contains("syntax-error"))
                .map(line -> line.replaceFirst(":1:1: \\w+ [a-z-]+ ", ": "))
                .toList();
    }
}
