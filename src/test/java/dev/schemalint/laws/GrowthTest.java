package dev.schemalint.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A script twice as long takes about twice the time to read, whatever it is full of. Thread CPU and the best of several
 * runs are compared, and eight times the text may take forty times as long: what grows with the square takes sixty-four
 * times, and a busy machine does not take five times as long for one and not for the other.
 */
class GrowthTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SMALL = 1 << 15;
    private static final int TIMES = 8;
    private static final int MOST = 40;
    private static final int RUNS = 4;

    @ParameterizedTest
    @EnumSource(Shape.class)
    void timeGrowsWithLength(Shape shape) {
        long small = nanoseconds(shape, SMALL);
        long large = nanoseconds(shape, SMALL * TIMES);

        assertThat(large / (double) small)
                .as("%s: %d ns, %d ns", shape, small, large)
                .isLessThan(MOST);
    }

    private static long nanoseconds(Shape shape, int length) {
        SourceText script = SourceText.of(shape + ".sql", shape.text(length));
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = THREADS.getCurrentThreadCpuTime();
            ScriptReader.read(script, Dialect.POSTGRESQL);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
        }
        return best;
    }
}
