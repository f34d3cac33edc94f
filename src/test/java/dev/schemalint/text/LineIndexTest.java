package dev.schemalint.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    @Test
    void linesEndAtEveryKindOfLineEnd() {
        LineIndex lines = LineIndex.of("a\nb\r\nc\rd");
        assertThat(lines.lines()).isEqualTo(4);
        assertThat(lines.position(5)).isEqualTo(new Position(3, 1, 5));
        assertThat(lines.position(7)).isEqualTo(new Position(4, 1, 7));
    }

    @Test
    void theEndOfTheTextHasAPosition() {
        assertThat(LineIndex.of("").position(0)).isEqualTo(new Position(1, 1, 0));
        assertThat(LineIndex.of("ab\n").position(3)).isEqualTo(new Position(2, 1, 3));
    }

    @Property
    void everyOffsetIsFoundAgainByItsLineAndColumn(@ForAll("texts") String text) {
        LineIndex lines = LineIndex.of(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            Position position = lines.position(offset);
            assertThat(lines.start(position.line()) + position.column() - 1).isEqualTo(offset);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', '\n', '\r', '\u00e9').ofMaxLength(40);
    }
}
