package dev.schemalint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> NAMES = List.of("dropped-column", "dropped-table", "index-blocks-writes", "json");

    @Test
    void aSlipOfTheHandIsForgiven() {
        assertThat(Nearest.to("droped-column", NAMES)).contains("dropped-column");
        assertThat(Nearest.to("dropped-colunm", NAMES)).contains("dropped-column");
        assertThat(Nearest.to("jsno", NAMES)).contains("json");
        assertThat(Nearest.to("index-blocks-write", NAMES)).contains("index-blocks-writes");
        assertThat(Nearest.to("index", NAMES)).contains("index-blocks-writes");
    }

    @Test
    void anotherWordIsNot() {
        assertThat(Nearest.to("xml", NAMES)).isEmpty();
        assertThat(Nearest.to("dropped", NAMES)).as("two begin so").isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
        assertThat(Nearest.question("nonsense", NAMES)).isEmpty();
    }
}
