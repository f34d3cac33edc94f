package dev.schemalint.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.NotUnderstood.SyntaxError;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is peculiar to SQLite, and what rules about it build on. */
class SqliteReadingTest {

    @Test
    void whatOthersPutBehindAColumnIsPartOfItsType() {
        AddColumn add = (AddColumn) only("ALTER TABLE t ADD COLUMN x INT FIRST");

        assertThat(add.definition().type()).hasValueSatisfying(type -> {
            assertThat(type.name()).isEqualTo("int first");
            assertThat(type.written()).isEqualTo("INT FIRST");
        });
    }

    @Test
    void aColumnNeedsNoType() {
        CreateTable create = (CreateTable) only("create table t (a, b primary key)");

        assertThat(create.columns())
                .extracting(column -> column.type().isPresent())
                .containsExactly(false, false);
        assertThat(create.columns()).extracting(ColumnDefinition::notNull).containsExactly(false, true);
    }

    @Test
    void namesStandInEveryKindOfQuote() {
        CreateTable create = (CreateTable) only("create table \"a\"\"b\" (`c`, [d e], 'f''g')");

        assertThat(create.table().text()).isEqualTo("a\"b");
        assertThat(create.columns()).extracting(column -> column.name().text()).containsExactly("c", "d e", "f'g");
    }

    @Test
    void whatBecomesOfConflictsHasAPlace() {
        String sql = "create table t (a int unique on conflict replace)";
        CreateTable create = (CreateTable) only(sql);

        assertThat(create.columns().get(0).constraints().get(0).extent().clause("on conflict"))
                .hasValueSatisfying(span -> assertThat(span.in(sql)).isEqualTo("on conflict replace"));
    }

    @Test
    void aRebuildSaysWhatItCopies() {
        Insert insert = (Insert) only("INSERT INTO new (id, name) SELECT id, coalesce(name, '') FROM old");

        Query query = insert.query().orElseThrow();
        assertThat(query.reads()).extracting(Name::text).containsExactly("old");
        assertThat(query.columns()).extracting(Name::text).containsExactly("id", "name");
        assertThat(query.values()).hasSize(2);
    }

    @Test
    void aPragmaIsASetting() {
        SetSetting pragma = (SetSetting) only("PRAGMA main.Foreign_Keys(off)");

        assertThat(pragma.name()).isEqualTo("foreign_keys");
        assertThat(pragma.values()).containsExactly("off");
    }

    @Test
    void aTriggerHoldsStatementsAtTheirPlace() {
        String sql = "create trigger x after insert on t begin delete from u; update v set a = 1; end";
        Statement statement = statements(sql).get(0);
        CreateTrigger trigger = (CreateTrigger) statement.operations().get(0);

        assertThat(trigger.inside())
                .extracting(inside -> inside.span().in(sql))
                .containsExactly("delete from u", "update v set a = 1");
        assertThat(statement.understood()).isTrue();
    }

    @Test
    void aTriggerIsUnderstoodOnlyWithAllItHolds() {
        Statement statement = statements("create trigger x after insert on t begin nonsense; end")
                .get(0);

        assertThat(statement.understood()).isFalse();
        assertThat(statement.operations()).singleElement().isInstanceOf(CreateTrigger.class);
    }

    @Test
    void aDefaultThatIsNoConstantNeedsParentheses() {
        assertThat(only("create table t (a int default now())")).isInstanceOf(SyntaxError.class);
        assertThat(only("create table t (a int default (now()))")).isInstanceOf(CreateTable.class);
    }

    private static Operation only(String sql) {
        List<Statement> statements = statements(sql);
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).operations()).hasSize(1);
        return statements.get(0).operations().get(0);
    }

    private static List<Statement> statements(String sql) {
        return ScriptReader.read(SourceText.of("a.sql", sql), Dialect.SQLITE).statements();
    }
}
