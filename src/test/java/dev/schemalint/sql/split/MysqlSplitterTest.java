package dev.schemalint.sql.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Condition;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.Token;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements for MySQL begin and end. */
class MysqlSplitterTest {

    @Test
    void aDelimiterEndsStatementsInsteadOfASemicolon() {
        assertThat(split("delimiter //\ncreate procedure p() begin select 1; end//\ndelimiter ;\nselect 2;"))
                .containsExactly("delimiter //", "create procedure p() begin select 1; end", "delimiter ;", "select 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "$$", ";;", "|", "??", "\\\\", "go", "@@", "&&&"})
    void anyMarkCanBeOne(String mark) {
        String text = "DELIMITER " + mark + "\ncreate procedure p() begin call x(); end"
                + (mark.equals("go") ? " " : "") + mark + "\n";
        assertThat(split(text)).last().isEqualTo("create procedure p() begin call x(); end");
    }

    @Test
    void aDelimiterInQuotesOrCommentsEndsNothing() {
        assertThat(split("delimiter //\nselect '//', `//` /* // */ -- //\n, 1//"))
                .hasSize(2);
    }

    @Test
    void theClientSendsSeveralStatementsAtOnce() {
        assertThat(split("delimiter //\ndrop procedure if exists p;\ncreate procedure p() select 1;//\nselect 2//"))
                .containsExactly(
                        "delimiter //", "drop procedure if exists p", "create procedure p() select 1", "select 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create procedure p() begin select 1; end",
                "create definer = `a`@`%` procedure p() begin if a then select 1; else select 2; end if; end",
                "create procedure p() begin case a when 1 then select 1; end case; select case when b then 1 end; end",
                "create procedure p() begin l: loop leave l; end loop l; while a do select 1; end while; end",
                "create procedure p() begin repeat select 1; until a end repeat; begin end; end",
                "create procedure p() begin declare exit handler for sqlexception begin rollback; end; select 1; end",
                "create procedure p() if a then select if(b, 1, 2); elseif c then select 3; end if",
                "create procedure p() while a do if b then select 1; end if; end while",
                "create trigger t before insert on u for each row begin set new.a = t.end; end",
                "create trigger t before insert on u for each row if new.a then set new.b = 1; end if",
                "create or replace event e on schedule every 1 day do begin delete from t; delete from u; end",
                "create function f() returns int return 1",
                "alter event e do begin select 1; end",
                "begin not atomic select 1; select 2; end",
                "if a then select 1; end if"
            })
    void programsWithoutADelimiter(String program) {
        assertThat(split(program + "; select 'next'")).containsExactly(program, "select 'next'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "begin work",
                "xa begin 'x'",
                "create table `procedure` (begin int, `case` int)",
                "alter table t add `end` int",
                "drop procedure if exists p",
                "select case when a then 1 end",
                "create view v as select case when a then 1 end"
            })
    void whatOnlyLooksLikeAProgram(String statement) {
        assertThat(split(statement + "; select 'next'")).containsExactly(statement, "select 'next'");
    }

    @Test
    void linesForTheClient() {
        assertThat(split("use d\nselect 1;\nsource x.sql\n\\. y.sql\nselect 2\\G\nselect 3 \\g select 4"))
                .containsExactly("use d", "select 1", "source x.sql", "\\. y.sql", "select 2", "select 3", "select 4");
    }

    @Test
    void delimiterIsANameElsewhere() {
        assertThat(split("select delimiter from t; select a as delimiter")).hasSize(2);
    }

    @Test
    void statementsKnowTheExecutableCommentsThatHoldThem() {
        List<Statement> statements = read("/*!40101 set a = 1 */; select /*!50110 b, */ /*!c,*/ d; select 2;");
        assertThat(statements.get(0).conditions()).containsExactly(condition(40101, 0, 21));
        assertThat(statements.get(1).conditions())
                .extracting(Condition::from)
                .containsExactly(Optional.of(50110), Optional.empty());
        assertThat(statements.get(2).conditions()).isEmpty();
    }

    private static Condition condition(int version, int start, int end) {
        return new Condition(false, Optional.of(version), new Span(start, end));
    }

    private static List<Statement> read(String text) {
        return ScriptReader.read(SourceText.of("a.sql", text), Dialect.MYSQL).statements();
    }

    private static List<String> split(String text) {
        Splitter splitter = new Splitter(text, LexicalRules.of(Dialect.MYSQL));
        List<String> statements = new ArrayList<>();
        for (List<Token> statement = splitter.next(); !statement.isEmpty(); statement = splitter.next()) {
            statements.add(Splitter.span(statement).in(text));
        }
        return statements;
    }
}
