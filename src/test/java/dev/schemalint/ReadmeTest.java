package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern SAMPLE =
            Pattern.compile("(?s)(```text\\n\\$ \\./schemalint ([^\\n]+)\\n)(.*?)(```\\n)");

    @Test
    void theSamplesAreWhatTheCommandsPrint() throws IOException {
        String readme = Files.readString(README);
        String printed = SAMPLE.matcher(readme)
                .replaceAll(sample -> Matcher.quoteReplacement(
                        sample.group(1) + print(sample.group(2).split(" ")) + sample.group(4)));
        assertThat(printed).as("samples in README.md").contains("error[").contains("reads and writes wait");
        if (System.getProperty("update") != null) {
            Files.writeString(README, printed);
        } else {
            assertThat(readme).isEqualTo(printed);
        }
    }

    private static String print(String[] arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(arguments, InputStream.nullInputStream(), out, out, Map.of(), Path.of(""));
        return out.toString(StandardCharsets.UTF_8);
    }
}
