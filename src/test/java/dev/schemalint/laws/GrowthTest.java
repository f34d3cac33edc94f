package dev.schemalint.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.change.Reading.Text;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Target.BadTarget;
import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.engine.Rules;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A script twice as long takes about twice the time to read, whatever it is full of, and to lint. Thread CPU and the best
 * of several runs are compared, and eight times the text may take forty times as long: what grows with the square takes
 * sixty-four times, and a busy machine does not take five times as long for one and not for the other.
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
        growsWithLength(shape, SMALL, script -> ScriptReader.read(script, Dialect.POSTGRESQL));
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"STATEMENTS", "CHANGES", "ROWS"})
    void timeOfLintingGrowsWithLength(Shape shape) throws BadTarget {
        List<Target> targets = Target.parse("postgresql:16");
        Engine engine = new Engine(Rules.all(), LocalDate::now);
        growsWithLength(
                shape,
                SMALL,
                script -> engine.lint(List.of(Job.of(List.of(new Text(script)), targets, RuleChoice.USUAL))));
    }

    private static void growsWithLength(Shape shape, int length, Consumer<SourceText> work) {
        long small = nanoseconds(shape, length, work);
        long large = nanoseconds(shape, length * TIMES, work);

        assertThat(large / (double) small)
                .as("%s: %d ns, %d ns", shape, small, large)
                .isLessThan(MOST);
    }

    private static long nanoseconds(Shape shape, int length, Consumer<SourceText> work) {
        SourceText script = SourceText.of(shape + ".sql", shape.text(length));
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long before = THREADS.getCurrentThreadCpuTime();
            work.accept(script);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - before);
        }
        return best;
    }
}
