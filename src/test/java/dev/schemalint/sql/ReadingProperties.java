package dev.schemalint.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Tokens;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text whatever, SQL or not. */
class ReadingProperties {

    private static final List<String> PIECES = List.of(
            "select",
            "create table",
            "alter table",
            "insert into",
            "update",
            "delete from",
            "with",
            "values",
            "set",
            "begin",
            "begin atomic",
            "end",
            "case",
            "commit",
            "copy",
            "from stdin",
            "create function f()",
            "create rule r",
            "do",
            "drop",
            "add column",
            "where",
            "as",
            "on conflict",
            "returning",
            "union",
            "join",
            "in",
            "not",
            "t",
            "a",
            "b.c",
            "\"q\"",
            "'s'",
            "E'\\''",
            "$$",
            "$x$",
            "$1",
            "1",
            ".5",
            "1..2",
            "(",
            ")",
            "[",
            "]",
            ",",
            ";",
            ".",
            "::int",
            ":v",
            ":=",
            "=>",
            "*",
            "-",
            "--",
            "/*",
            "*/",
            "'",
            "\"",
            "\\",
            "\\gset",
            "\\.",
            "${x}",
            "{{ if }}",
            "{{",
            "}}",
            "@n@",
            "%(n)s",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\uFEFF",
            "\u00e9",
            "\uD83D\uDE00",
            "\uD83D",
            "lock",
            "vacuum",
            "explain",
            "prepare p as",
            "grant",
            "truncate",
            "table",
            "only",
            "savepoint s",
            "pragma x =",
            "create trigger x after insert on t begin",
            "without rowid",
            "generated always as",
            "or ignore",
            "is not",
            "glob",
            "?1",
            ":p",
            "@p",
            "'n'.",
            "\n.read x\n",
            "delimiter //",
            "//",
            "delimiter ;",
            "/*!50110",
            "/*M!",
            "#",
            "`n`",
            "@v",
            "@@s",
            "\\G",
            "if",
            "loop",
            "then",
            "end if",
            "create procedure p()",
            "create trigger t before insert on t for each row",
            "modify a int",
            "on duplicate key update",
            "use d",
            "source f",
            "partition by",
            "transaction");

    @Property(tries = 3000)
    void tokensLoseNothing(@ForAll("texts") String text) {
        for (Dialect dialect : Dialect.values()) {
            int at = 0;
            for (Token token : Tokens.of(text, dialect)) {
                assertThat(token.start()).isEqualTo(at);
                assertThat(token.end()).isGreaterThan(at);
                at = token.end();
            }
            assertThat(at).isEqualTo(text.length());
        }
    }

    @Property(tries = 3000)
    void statementsAreInOrderAndHoldTheirOperations(@ForAll("texts") String text) {
        for (Dialect dialect : Dialect.values()) {
            Script script = ScriptReader.read(SourceText.of("a.sql", text), dialect);
            int end = 0;
            for (Statement statement : script.statements()) {
                assertThat(statement.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(statement.operations()).isNotEmpty();
                statement.operations().forEach(operation -> assertInside(operation, statement.span()));
                end = statement.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    private static void assertInside(Operation operation, Span statement) {
        assertThat(statement.contains(operation.span()))
                .as("%s in %s", operation, statement)
                .isTrue();
        for (Extent.Clause clause : operation.extent().clauses()) {
            assertThat(statement.contains(clause.span()))
                    .as("%s of %s in %s", clause, operation, statement)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> assembled =
                Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join(" ", pieces));
        Arbitrary<String> glued = Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
        Arbitrary<String> mutated = Arbitraries.randomValue(ReadingProperties::mutated);
        return Arbitraries.oneOf(
                assembled, glued, mutated, Arbitraries.strings().ofMaxLength(60));
    }

    /** Right SQL with a few pieces cut out, doubled or put in. */
    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(Samples.STATEMENTS.get(random.nextInt(Samples.STATEMENTS.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
