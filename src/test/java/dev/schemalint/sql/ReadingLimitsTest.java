package dev.schemalint.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However large or deep a script is, reading it ends, soon and with a value. */
@Timeout(30)
class ReadingLimitsTest {

    /** The text before, what opens a level, the innermost text, and what closes a level. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "select * from t where | ( | 1 | )",
                "select                | case when | 1 | end",
                "select                | not | a | ''",
                "select                | - | a | ''",
                "select                | ( | '' | ''",
                "select                | a. | b | ''",
                "select                | (select | 1 | )",
                "select * from         | (select * from | t | ) x",
                "update t set a =      | ( | 1 | )",
                "update t set a =      | case when | 1 | ''",
                "delete from t where   | a in (select b from u where | c | )",
                "alter table t add a int default | ( | 1 | )",
                "create view v as select | f( | 1 | )",
            })
    void deepNestingIsNoMoreThanNotUnderstood(String before, String opening, String inside, String closing) {
        String text = before + " " + (opening + " ").repeat(3_000) + inside + " " + (closing + " ").repeat(3_000);
        assertThat(read(text)).hasSize(1);
    }

    @Test
    void aQueryNestedTooDeeplyIsUnreadAndSaysSo() {
        List<Statement> statements = read("select * from " + "(select * from ".repeat(61) + "t" + ") x".repeat(61));
        assertThat(statements.get(0).operations().get(0))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.reason()).contains("60 levels"));
    }

    @Test
    void nestedQueriesAreReadOncePerLevel() {
        assertThat(read("select " + "(select ".repeat(50) + "1" + " from t)".repeat(50) + " from t"))
                .allMatch(Statement::understood);
    }

    @Test
    void aQueryThatIsTooLongIsUnreadAndSaysSo() {
        List<Statement> statements = read("select 1 from t where a in (1" + ", 2".repeat(400_000) + ")");
        assertThat(statements.get(0).operations().get(0))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.reason()).contains("1000000 characters"));
    }

    @Test
    void rowsOfAnInsertAreNotLimited() {
        List<Statement> statements = read("insert into t values (1, 'x')" + ", (2, now())".repeat(50_000));
        assertThat(statements).allMatch(Statement::understood);
    }

    @Test
    void aScriptOfManyStatementsIsReadInLinearTime() {
        String text = "create table t (a int);\nalter table t add b int;\ninsert into t values (1);\n".repeat(5_000);
        assertThat(read(text)).hasSize(15_000).allMatch(Statement::understood);
    }

    @Test
    void manyMissingSemicolonsAreSkippedInLinearTime() {
        assertThat(read("create table t (a int)\n".repeat(5_000))).hasSize(5_000);
    }

    private static List<Statement> read(String text) {
        return ScriptReader.read(SourceText.of("a.sql", text), Dialect.POSTGRESQL)
                .statements();
    }
}
