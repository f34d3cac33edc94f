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
    void theSampleIsWhatTheCommandPrints() throws IOException {
        String readme = Files.readString(README);
        Matcher sample = SAMPLE.matcher(readme);
        assertThat(sample.find()).as("a sample in README.md").isTrue();
        String printed = print(sample.group(2).split(" "));
        if (System.getProperty("update") != null) {
            String updated = sample.group(1) + printed + sample.group(4);
            Files.writeString(README, readme.substring(0, sample.start()) + updated + readme.substring(sample.end()));
        } else {
            assertThat(sample.group(3)).isEqualTo(printed);
        }
    }

    private static String print(String[] arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(arguments, InputStream.nullInputStream(), out, out, Map.of(), Path.of(""));
        return out.toString(StandardCharsets.UTF_8);
    }
}
