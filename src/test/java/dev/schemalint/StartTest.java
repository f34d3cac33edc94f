package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run over one small file loads: classes are what the time of a short run goes to, and unlike time they are the same each time. */
class StartTest {

    private static final Path SCRIPT = Path.of("src/main/resources/dev/schemalint/cli/rehearsal/2_usual.sql");
    private static final Pattern LOADED = Pattern.compile("^\\[class,load\\] (\\S+)", Pattern.MULTILINE);

    @TempDir
    private Path temp;

    /** @param most own classes, little more than it takes today */
    @ParameterizedTest
    @CsvSource({"text, 1150", "json, 1150", "sarif, 1150"})
    void loadsLittle(String format, int most) throws Exception {
        List<String> loaded = loadedFor(format);

        assertThat(loaded).noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind"));
        assertThat(loaded)
                .as("the last resort for queries, which costs as much as all the rest")
                .noneMatch(name -> name.startsWith("net.sf.jsqlparser"));
        assertThat(loaded)
                .as("equality that Java makes up for a record when it is first asked for, a class for each part")
                .noneMatch(name -> name.startsWith("java.lang.runtime.ObjectMethods"));
        assertThat(loaded)
                .as("lambdas that Java makes classes of, a thousandth of a second for ten")
                .noneMatch(name -> name.startsWith("dev.schemalint") && name.contains("$$Lambda/"));
        assertThat(loaded)
                .as("comparators and collectors that Java puts together")
                .noneMatch(name -> name.startsWith("java.util.Comparator$$Lambda")
                        || name.startsWith("java.util.stream.Collectors$$Lambda"));
        assertThat(loaded)
                .as("what plain words on the command line do not need, and costs a sixth of the run")
                .noneMatch(name -> name.startsWith("picocli."));
        assertThat(loaded.stream().filter(name -> name.startsWith("dev.schemalint")))
                .hasSizeBetween(most / 2, most);
    }

    private List<String> loadedFor(String format) throws IOException, InterruptedException {
        Path log = temp.resolve("loaded");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:file=" + log + ":tags",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.schemalint.cli.Main",
                        "--isolated",
                        "--no-history",
                        "--target",
                        "postgresql:16",
                        "--format",
                        format,
                        SCRIPT.toString())
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("errors").toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(1);
        try (Stream<String> lines = Files.lines(log)) {
            return LOADED.matcher(String.join("\n", lines.toList()))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }
}
