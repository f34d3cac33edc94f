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

    @Test
    void theExampleInJavaIsATestThatRuns() throws IOException {
        String test = Files.readString(Path.of("src/test/java/dev/schemalint/api/MigrationsTest.java"));
        Matcher example =
                Pattern.compile("(?s)```java\\n(    @Test\\n.*?)```\\n").matcher(Files.readString(README));
        assertThat(example.find()).isTrue();
        assertThat(test).contains(example.group(1));
    }

    @Test
    void theHookAndTheReleaseAreThoseOfThisVersion() throws IOException {
        String readme = Files.readString(README);
        String version = "v" + print(new String[] {"--version"}).strip().replace("schemalint ", "");
        assertThat(readme).contains("rev: " + version, "schemalint/schemalint@" + version);
        assertThat(Files.readString(Path.of(".pre-commit-hooks.yaml")))
                .contains("- id: schemalint\n", "- id: schemalint-staged\n");
    }

    private static String print(String[] arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(arguments, InputStream.nullInputStream(), out, out, Map.of(), Path.of(""));
        return out.toString(StandardCharsets.UTF_8);
    }
}
