package dev.schemalint.sql.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens of MySQL and MariaDB. */
class MysqlLexerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s'",
                "'it\\'s'",
                "'\\\\'",
                "\"a \\\" b\"",
                "\"it's\"",
                "N'text'",
                "x'1F'",
                "B'01'",
                "''",
                "'two\nlines'",
                "'/*!'"
            })
    void strings(String written) {
        assertThat(described(written)).containsExactly("STRING " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`a`", "`a``b`", "`select`", "`a\\`", "`${x}`"})
    void quotedNames(String written) {
        assertThat(described(written)).containsExactly("QUOTED_NAME " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a$b", "1st", "2fa_tokens", "0x1Z", "12e", "\u8868", "_utf8", "a1"})
    void words(String written) {
        assertThat(described(written)).containsExactly("WORD " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", ".5", "1e10", "0x1F", "0b101"})
    void numbers(String written) {
        assertThat(described(written)).containsExactly("NUMBER " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@a", "@`a b`", "@'a'", "@\"a\"", "@@a", "@@session.a", "@a.b$c", "@127.0.0.1", "@"})
    void variables(String written) {
        assertThat(described(written)).containsExactly("VARIABLE " + written);
    }

    @Test
    void operatorsAreThoseOfAList() {
        assertThat(described("a<=>-b:=!c->>'d'||e<<f"))
                .containsExactly(
                        "WORD a",
                        "OPERATOR <=>",
                        "OPERATOR -",
                        "WORD b",
                        "OPERATOR :=",
                        "OPERATOR !",
                        "WORD c",
                        "OPERATOR ->>",
                        "STRING 'd'",
                        "OPERATOR ||",
                        "WORD e",
                        "OPERATOR <<",
                        "WORD f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# to the end", "-- to the end", "--", "--\t'", "/* a */", "/*+ hint */", "/*M! for others */"})
    void comments(String written) {
        assertThat(described(written)).containsExactly("COMMENT " + written);
    }

    @Test
    void twoDashesWithoutSpaceAreTwoSigns() {
        assertThat(described("1--1")).containsExactly("NUMBER 1", "OPERATOR -", "OPERATOR -", "NUMBER 1");
    }

    @Test
    void executableCommentsAreSql() {
        assertThat(described("/*!50110 a '*/' */ b"))
                .containsExactly("CONDITION /*!50110", "WORD a", "STRING '*/'", "CONDITION_END */", "WORD b");
        assertThat(described("/*!a*/")).containsExactly("CONDITION /*!", "WORD a", "CONDITION_END */");
        assertThat(described("/*!100203a*/")).containsExactly("CONDITION /*!100203", "WORD a", "CONDITION_END */");
        assertThat(described("/*!1*/")).containsExactly("CONDITION /*!", "NUMBER 1", "CONDITION_END */");
        assertThat(described("/*! a /* b */ c */"))
                .containsExactly("CONDITION /*!", "WORD a", "COMMENT /* b */", "WORD c", "CONDITION_END */");
    }

    @Test
    void someAreForMariaDbAlone() {
        assertThat(Tokens.described("/*M!100301 a */", Dialect.MARIADB))
                .containsExactly("CONDITION /*M!100301", "WORD a", "CONDITION_END */");
    }

    @Test
    void whatNoServerRunsIsAComment() {
        assertThat(described("/*!999999\\- enable the sandbox mode */ a"))
                .containsExactly("COMMENT /*!999999\\- enable the sandbox mode */", "WORD a");
    }

    @Test
    void anExecutableCommentThatNeverEndsIsBroken() {
        assertThat(described("/*!50110 a\nb")).containsExactly("BROKEN /*!50110 a", "WORD b");
    }

    @Test
    void placeholdersAndParameters() {
        assertThat(described("${a} :b ? @c@"))
                .containsExactly("PLACEHOLDER ${a}", "PLACEHOLDER :b", "PARAMETER ?", "PLACEHOLDER @c@");
    }

    @Test
    void anAccountIsANameAndAVariable() {
        assertThat(described("'a'@'%'")).containsExactly("STRING 'a'", "VARIABLE @'%'");
    }

    private static List<String> described(String text) {
        return Tokens.described(text, Dialect.MYSQL);
    }
}
