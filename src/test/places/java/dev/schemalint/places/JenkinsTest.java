package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.cli.Main;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.IssueParser;
import edu.hm.hafner.analysis.Report;
import edu.hm.hafner.analysis.parser.CheckStyleParser;
import edu.hm.hafner.analysis.parser.violations.CodeClimateAdapter;
import edu.hm.hafner.analysis.parser.violations.JUnitAdapter;
import edu.hm.hafner.analysis.parser.violations.SarifAdapter;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports read by the library with which Jenkins shows warnings. */
@Tag("places")
class JenkinsTest {

    private static final List<String> LINTED =
            List.of("testdata/demo", "testdata/gone.sql", "--target", "postgresql:16");

    @TempDir
    private Path temp;

    @Test
    void checkstyleIsReadWithPlaceSeverityAndRule() throws Exception {
        assertThat(read(new CheckStyleParser(), "checkstyle"))
                .hasSize(11)
                .contains(
                        "ERROR testdata/demo/002_track_orders.sql:7 index-blocks-writes",
                        "NORMAL testdata/demo/005_tidy_up.sql:1 renamed-column",
                        "LOW testdata/demo/003_link_customers.sql:5 several-tables-locked",
                        "ERROR testdata/gone.sql:1 unreadable-file");
    }

    @Test
    void codeClimateIsReadWithPlaceSeverityAndRule() throws Exception {
        assertThat(read(new CodeClimateAdapter(), "gitlab"))
                .hasSize(11)
                .contains(
                        "HIGH testdata/demo/002_track_orders.sql:7 index-blocks-writes",
                        "HIGH testdata/demo/005_tidy_up.sql:1 renamed-column",
                        "LOW testdata/demo/003_link_customers.sql:5 several-tables-locked",
                        "HIGH testdata/gone.sql:1 unreadable-file");
    }

    @Test
    void sarifIsReadWithPlaceSeverityAndRule() throws Exception {
        assertThat(read(new SarifAdapter(), "sarif"))
                .contains(
                        "HIGH testdata/demo/002_track_orders.sql:7 index-blocks-writes",
                        "NORMAL testdata/demo/005_tidy_up.sql:1 renamed-column",
                        "LOW testdata/demo/003_link_customers.sql:5 several-tables-locked");
    }

    /** What passes is no issue: notes, and files in which nothing was found. */
    @Test
    void junitIsReadWithPlaces() throws Exception {
        assertThat(read(new JUnitAdapter(), "junit"))
                .hasSize(9)
                .contains("HIGH testdata/demo/002_track_orders.sql:7 -", "HIGH testdata/gone.sql:1 -");
    }

    private List<String> read(IssueParser parser, String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(LINTED);
        arguments.addAll(List.of("--format", format));
        Main.run(arguments.toArray(String[]::new), InputStream.nullInputStream(), out, out, Map.of(), Path.of(""));
        Path file = Files.write(temp.resolve("report." + format), out.toByteArray());
        Report report = parser.parse(new FileReaderFactory(file, StandardCharsets.UTF_8));
        return StreamSupport.stream(report.spliterator(), false)
                .map(JenkinsTest::line)
                .toList();
    }

    private static String line(Issue issue) {
        return issue.getSeverity() + " " + issue.getFileName() + ":" + issue.getLineStart() + " " + issue.getType();
    }
}
