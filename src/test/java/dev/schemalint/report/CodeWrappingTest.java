package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeWrappingTest {

    @Test
    void aLineIsBrokenBetweenWordsAndGoesOnDeeper() {
        assertThat(pieces("  create index concurrently a_idx on a (b)"))
                .containsExactly("  create index", "      concurrently", "      a_idx on a", "      (b)");
        assertThat(pieces("drop table a;")).containsExactly("drop table a;");
        assertThat(pieces("")).containsExactly("");
    }

    @Test
    void textsNamesAndCommentsStayWhole() {
        assertThat(pieces("set a = 'b c d e f g h i j k' where c = d"))
                .containsExactly("set a =", "    'b c d e f g h i j k'", "    where c = d");
        assertThat(pieces("drop table \"a b c d e f g h\" -- if you can, and only then"))
                .containsExactly("drop table", "    \"a b c d e f g h\"", "    -- if you can, and only then");
        assertThat(pieces("select 'it''s so long a text', 2"))
                .containsExactly("select", "    'it''s so long a text',", "    2");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(pieces("drop table 注文注文, a;")).containsExactly("drop table", "    注文注文, a;");
    }

    @Test
    void ofALineWithoutEndOnlySoMuchIsBroken() {
        assertThat(CodeWrapping.pieces("a ".repeat(1_000_000), 20, 8)).hasSize(8);
    }

    private static List<String> pieces(String line) {
        return CodeWrapping.pieces(line, 18, 8);
    }
}
