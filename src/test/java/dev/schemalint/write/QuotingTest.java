package dev.schemalint.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotingTest {

    private static final Span NOWHERE = new Span(0, 0);

    @Test
    void plainNamesStayAsTheyAre() {
        for (Dialect dialect : List.of(Dialect.POSTGRESQL, Dialect.MYSQL, Dialect.SQLITE, Dialect.SQLSERVER)) {
            assertThat(Quoting.of(plain("orders_2"), dialect)).isEqualTo("orders_2");
        }
    }

    @Test
    void capitalsAreQuotedWhereTheServerFoldsThem() {
        assertThat(Quoting.of(plain("OrganisationClaim"), Dialect.POSTGRESQL)).isEqualTo("\"OrganisationClaim\"");
        assertThat(Quoting.of(plain("OrganisationClaim"), Dialect.MYSQL)).isEqualTo("OrganisationClaim");
        assertThat(Quoting.of(plain("orders"), Dialect.ORACLE)).isEqualTo("\"orders\"");
    }

    @Test
    void everyDialectHasQuotesOfItsOwn() {
        Identifier word = new Identifier("order", true, NOWHERE);
        assertThat(Quoting.of(word, Dialect.POSTGRESQL)).isEqualTo("\"order\"");
        assertThat(Quoting.of(word, Dialect.MARIADB)).isEqualTo("`order`");
        assertThat(Quoting.of(word, Dialect.SQLSERVER)).isEqualTo("[order]");
    }

    @Test
    void whatAToolPutsANameForStaysAsItIs() {
        assertThat(Quoting.of(plain("{{ index .Options \"Namespace\" }}"), Dialect.POSTGRESQL))
                .isEqualTo("{{ index .Options \"Namespace\" }}");
        assertThat(Quoting.of(plain("${schema}"), Dialect.MYSQL)).isEqualTo("${schema}");
        assertThat(Quoting.of(plain("${a}b"), Dialect.POSTGRESQL)).isEqualTo("\"${a}b\"");
    }

    @Test
    void aQuoteInANameIsDoubled() {
        assertThat(Quoting.of(plain("a\"b"), Dialect.POSTGRESQL)).isEqualTo("\"a\"\"b\"");
        assertThat(Quoting.of(plain("a`b"), Dialect.MYSQL)).isEqualTo("`a``b`");
    }

    @Test
    void theSchemaStaysWhereItWasWritten() {
        assertThat(Quoting.of(new Name(List.of(plain("app"), plain("User"))), Dialect.POSTGRESQL))
                .isEqualTo("app.\"User\"");
    }

    private static Identifier plain(String text) {
        return new Identifier(text, false, NOWHERE);
    }
}
