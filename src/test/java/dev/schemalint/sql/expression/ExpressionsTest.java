package dev.schemalint.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.Described;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Cursors;
import dev.schemalint.sql.token.Unexpected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values are grouped, where they end, and how deep they may be. */
class ExpressionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            quoteCharacter = '~',
            value = {
                "a or b and not c = d | OR(a, AND(b, NOT(=(c, d))))",
                "a + b * c ^ d | +(a, *(b, ^(c, d)))",
                "a - b - c | -(-(a, b), c)",
                "-a::int | -(::int4(a))",
                "- 1 | -1",
                "- -1 | 1",
                "a || b + c | ||(a, +(b, c))",
                "a is null = b | =(IS NULL(a), b)",
                "not a is null | NOT(IS NULL(a))",
                "a between b and c and d | AND(BETWEEN(a, b, c), d)",
                "a like b || c | LIKE(a, ||(b, c))",
                "a at time zone b = c | =(AT TIME ZONE(a, b), c)",
                "a collate x = b | =(COLLATE(a), b)",
                "(a + b) * c | *(+(a, b), c)",
                "a = any (b) or c | OR(= ANY(a, b), c)",
                "a and b = any (c) + d | AND(a, +(= ANY(b, c), d))",
                "not a like all (b) ^ c | NOT(^(LIKE ALL(a, b), c))",
                "a in (b) in (c) | IN(IN(a, b), c)",
                "a = b is null is true | IS TRUE(IS NULL(=(a, b)))",
            })
    void operatorsHoldByTheirStrength(String written, String grouped) throws Unexpected {
        assertThat(Described.expression(expressions().read(Cursors.of(written))))
                .isEqualTo(grouped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b < c", "a like b like c", "a between b and c in (d)", "a is distinct from b is null"})
    void someOperatorsDoNotFollowEachOther(String written) {
        assertThatThrownBy(() -> expressions().read(Cursors.of(written))).isInstanceOf(Unexpected.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 not null | NOT",
                "a check (b) | CHECK",
                "b is not null | IS",
                "a collate x | COLLATE",
                "1 and 2 | AND",
                "1 in (2) | IN",
                "now() at time zone 'utc' | AT",
                "interval '1' day references t | REFERENCES",
            })
    void aDefaultEndsWhereAConstraintCanBegin(String written, String next) throws Unexpected {
        Cursor cursor = Cursors.of(written);
        expressions().readBasic(cursor);
        assertThat(cursor.at(next)).isTrue();
    }

    @Test
    void nestingHasALimit() {
        assertThat(reads("(".repeat(100) + "1" + ")".repeat(100))).isTrue();
        assertThat(reads("(".repeat(100_000) + "1" + ")".repeat(100_000))).isFalse();
        assertThat(reads("not ".repeat(100_000) + "a")).isFalse();
    }

    @Test
    void chainsHaveALimit() {
        assertThat(reads("a" + " or a".repeat(900))).isTrue();
        assertThat(reads("a" + " or a".repeat(100_000))).isFalse();
    }

    private static boolean reads(String written) {
        try {
            Cursor cursor = Cursors.of(written);
            expressions().read(cursor);
            return cursor.atEnd();
        } catch (Unexpected refused) {
            assertThat(refused.covered()).as("too deep is not wrong").isFalse();
            return false;
        }
    }

    private static Expressions expressions() {
        return Elements.of(Dialect.POSTGRESQL, new NoQueries()).expressions();
    }

    private static final class NoQueries implements QueryReader {
        @Override
        public Query read(Cursor cursor, int end) throws Unexpected {
            throw cursor.unexpected("no query");
        }

        @Override
        public Query afterSelect(Cursor cursor, int end) throws Unexpected {
            throw cursor.unexpected("no query");
        }
    }
}
