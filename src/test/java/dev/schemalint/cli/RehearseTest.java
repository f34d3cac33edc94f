package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher runs to find out which classes to keep: it must work everywhere, and say nothing. */
class RehearseTest {

    @TempDir
    private Path temp;

    @Test
    void saysNothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code =
                Main.run(new String[] {"rehearse"}, InputStream.nullInputStream(), out, err, Map.of("HOME", "/"), temp);

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(temp).isEmptyDirectory();
    }
}
