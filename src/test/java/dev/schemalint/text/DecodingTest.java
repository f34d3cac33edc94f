package dev.schemalint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodingTest {

    private static final String SQL = "select 'caf\u00e9';\n";

    @Test
    void utf8WithAndWithoutAMark() {
        assertThat(Decoding.decode(SQL.getBytes(StandardCharsets.UTF_8))).contains(SQL);
        assertThat(Decoding.decode(("\uFEFF" + SQL).getBytes(StandardCharsets.UTF_8)))
                .contains(SQL);
    }

    @Test
    void utf16WithAndWithoutAMark() {
        assertThat(Decoding.decode(("\uFEFF" + SQL).getBytes(StandardCharsets.UTF_16LE)))
                .contains(SQL);
        assertThat(Decoding.decode(("\uFEFF" + SQL).getBytes(StandardCharsets.UTF_16BE)))
                .contains(SQL);
        assertThat(Decoding.decode(SQL.getBytes(StandardCharsets.UTF_16LE))).contains(SQL);
        assertThat(Decoding.decode(SQL.getBytes(StandardCharsets.UTF_16BE))).contains(SQL);
    }

    @Test
    void whatIsNotUtf8IsLatin1() {
        assertThat(Decoding.decode(SQL.getBytes(StandardCharsets.ISO_8859_1))).contains(SQL);
    }

    @Test
    void bytesWithNulAreNoText() {
        assertThat(Decoding.decode(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 8, 0})).isEmpty();
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertThat(Decoding.decode(new byte[0])).contains("");
    }
}
