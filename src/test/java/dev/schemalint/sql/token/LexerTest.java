package dev.schemalint.sql.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL's tokens. */
class LexerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s'",
                "e'it\\'s'",
                "E'\\\\'",
                "B'01'",
                "x'1F'",
                "N'text'",
                "U&'d\\0061t'",
                "$$a 'b' $x$ c$$",
                "$fn$ $$ $fn$",
                "$_1$a$_1$",
                "''",
                "'two\nlines'"
            })
    void strings(String written) {
        assertThat(Tokens.described(written)).containsExactly("STRING " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "\"a\"\"b\"", "\"select\"", "U&\"d\\0061ta\"", "\"${x}\""})
    void quotedNames(String written) {
        assertThat(Tokens.described(written)).containsExactly("QUOTED_NAME " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a$b", "a$b$c", "été", "表", "_x1", "a\u00a0b", "b", "U", "\uD83D\uDE00"})
    void words(String written) {
        assertThat(Tokens.described(written)).containsExactly("WORD " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", ".5", "1.5", "1e10", "1.5E-3", "0x1F", "0b101", "0o17", "1_000"})
    void numbers(String written) {
        assertThat(Tokens.described(written)).containsExactly("NUMBER " + written);
    }

    @Test
    void aRangeOfNumbersIsThreeTokens() {
        assertThat(Tokens.described("1..10")).containsExactly("NUMBER 1", "OPERATOR ..", "NUMBER 10");
    }

    @Test
    void whatLooksLikeANumberGoesOnAsAWord() {
        assertThat(Tokens.described("1_a 1e")).containsExactly("NUMBER 1", "WORD _a", "NUMBER 1", "WORD e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@>", "<@", "->", "->>", "#>", "#>>", "#-", "?", "?|", "?&", "::", ":=", "=>", "!~~*", "~*", "||", "<>",
                "!=", "@@", "@-", "|/", "&&", "<->", "-|-", "*"
            })
    void operators(String written) {
        assertThat(Tokens.described(written)).containsExactly("OPERATOR " + written);
    }

    @Test
    void anOperatorLeavesASignToTheNumberBehindIt() {
        assertThat(Tokens.described("a=-1")).containsExactly("WORD a", "OPERATOR =", "OPERATOR -", "NUMBER 1");
        assertThat(Tokens.described("2*-1")).containsExactly("NUMBER 2", "OPERATOR *", "OPERATOR -", "NUMBER 1");
    }

    @Test
    void anOperatorEndsWhereACommentBegins() {
        assertThat(Tokens.described("a+--b\n/c*/*d*/"))
                .containsExactly(
                        "WORD a", "OPERATOR +", "COMMENT --b", "OPERATOR /", "WORD c", "OPERATOR *", "COMMENT /*d*/");
    }

    @Test
    void commentsNest() {
        assertThat(Tokens.described("/* a /* b */ c */ d")).containsExactly("COMMENT /* a /* b */ c */", "WORD d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${x}",
                "$(x)",
                "{{ x }}",
                "{{- if .postgres -}}",
                "{% if x %}",
                "{name}",
                "{a.b}",
                ":name",
                ":'name'",
                ":\"name\"",
                "@name@",
                "@a.b@",
                "%(name)s"
            })
    void placeholders(String written) {
        assertThat(Tokens.described(written)).containsExactly("PLACEHOLDER " + written);
        assertThat(Tokens.described("(" + written + ")"))
                .containsExactly("OPEN (", "PLACEHOLDER " + written, "CLOSE )");
        assertThat(Tokens.described("a=" + written)).containsExactly("WORD a", "OPERATOR =", "PLACEHOLDER " + written);
    }

    @Test
    void placeholdersTouchTheNamesTheyArePartOf() {
        assertThat(Tokens.described("${prefix}users")).containsExactly("PLACEHOLDER ${prefix}", "WORD users");
        assertThat(Tokens.described("users_${suffix}")).containsExactly("WORD users_", "PLACEHOLDER ${suffix}");
        assertThat(Tokens.described(":schema.t")).containsExactly("PLACEHOLDER :schema", "DOT .", "WORD t");
    }

    @Test
    void colonsOfCastsAndSlicesAreNoPlaceholders() {
        assertThat(Tokens.described("a::int")).containsExactly("WORD a", "OPERATOR ::", "WORD int");
        assertThat(Tokens.described("a[x:y]"))
                .containsExactly("WORD a", "OPEN_BRACKET [", "WORD x", "OPERATOR :", "WORD y", "CLOSE_BRACKET ]");
    }

    @Test
    void parameters() {
        assertThat(Tokens.described("$1+$22")).containsExactly("PARAMETER $1", "OPERATOR +", "PARAMETER $22");
    }

    @Test
    void psqlCommandsGoOnToTheEndOfTheLine() {
        assertThat(Tokens.described("\\connect a;b\r\nselect"))
                .containsExactly("CLIENT_COMMAND \\connect a;b", "WORD select");
        assertThat(Tokens.described("a \\gset\n'\\'"))
                .containsExactly("WORD a", "CLIENT_COMMAND \\gset", "STRING '\\'");
        assertThat(Tokens.described("a\\;b")).containsExactly("WORD a", "SEMICOLON \\;", "WORD b");
    }

    @Test
    void whatNeverEndsIsGivenUpAtTheEndOfItsLine() {
        assertThat(Tokens.described("'a;\nb")).containsExactly("BROKEN 'a", "SEMICOLON ;", "WORD b");
        assertThat(Tokens.described("\"a\nb")).containsExactly("BROKEN \"a", "WORD b");
        assertThat(Tokens.described("/* a\nb")).containsExactly("BROKEN /* a", "WORD b");
        assertThat(Tokens.described("$a$ b\n$b$ c")).containsExactly("BROKEN $a$ b", "BROKEN $b$ c");
        assertThat(Tokens.described("{{ a\nb")).containsExactly("BROKEN {{ a", "WORD b");
    }

    @Test
    void charactersOfNoGrammar() {
        assertThat(Tokens.described("\0")).containsExactly("BROKEN \0");
        assertThat(Tokens.described("a}b")).containsExactly("WORD a", "BROKEN }", "WORD b");
    }

    @Test
    void aByteOrderMarkIsSpace() {
        assertThat(Tokens.described("\uFEFFselect")).containsExactly("WORD select");
    }

    @Test
    void onlyAsciiLettersAreFoldedForKeywords() {
        assertThat(Tokens.of("\u017Felect").get(0).is("SELECT")).isFalse();
        assertThat(Tokens.of("Select").get(0).is("SELECT")).isTrue();
    }

    /** Each of these would take quadratic time if every search for an end went through the whole text. */
    @Timeout(10)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'a\n", "\"a\n", "e'\\'\n", "/*\n", "/* ", "${", "{{", "$(", "{%", "$", "@", "%(", ":'", "\\g\n", "-",
                "@a", "$a$", ".", "''''", "'\"'$"
            })
    void timeIsLinear(String unit) {
        List<Token> tokens = Tokens.of(unit.repeat(400_000));
        assertThat(tokens).isNotEmpty();
    }

    @Test
    void dollarTagsThatNeverCloseTakeLinearTime() {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            tags.add("$t" + i + "$\n");
        }
        assertThat(Tokens.of(String.join("", tags))).hasSize(200_000);
    }
}
