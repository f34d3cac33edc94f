package dev.schemalint.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Measures every case again on every server that is there. {@code mvn verify -Pmeasure -Dmeasure=postgresql:14,sqlite}
 * limits it to some; {@code -Dupdate} writes what was measured into the files.
 */
@Tag("measure")
class MeasureTest {

    @TestFactory
    Stream<DynamicTest> theServersAnswerAsTheFilesSay() {
        List<Candidate> wanted = Candidate.all().stream()
                .filter(server -> server.isWanted(System.getProperty("measure", "")))
                .toList();
        assertThat(wanted).as("servers to measure").isNotEmpty();
        return wanted.stream().map(server -> dynamicTest(server.toString(), () -> measure(server)));
    }

    private static void measure(Candidate server) throws Exception {
        Measurement measurement = server.measurement();
        try (Bench bench = server.starter().start()) {
            if (System.getProperty("update") == null) {
                assertThat(measurement.differences(bench, any -> true))
                        .as("what %s contradicts", server)
                        .isEmpty();
            } else {
                measurement.update(bench);
            }
        }
    }
}
