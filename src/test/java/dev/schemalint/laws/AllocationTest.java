package dev.schemalint.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Target;
import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.engine.Rules;
import dev.schemalint.rule.Catalog;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much memory a statement asks for on its way: unlike time, it is nearly the same each time and everywhere. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<SourceText> scripts = Corpus.scripts().toList();

    /** A tenth more than it takes today. */
    @Test
    void statementsAskForLittle() throws Exception {
        List<Target> targets = Target.parse("postgresql:16");

        assertThat(bytes(this::read)).as("reading").isLessThan(9_500);
        assertThat(bytes(() -> lint(Rules.none(), targets)))
                .as("reading and predicting")
                .isLessThan(23_000);
        assertThat(bytes(() -> lint(Rules.all(), targets))).as("all of it").isLessThan(45_000);
    }

    private int read() {
        return scripts.stream()
                .mapToInt(script ->
                        ScriptReader.read(script, Corpus.dialect()).statements().size())
                .sum();
    }

    private void lint(Catalog rules, List<Target> targets) {
        for (SourceText script : scripts) {
            new Engine(rules, LocalDate::now)
                    .lint(List.of(Job.of(List.of(new Reading.Text(script)), targets, RuleChoice.USUAL)));
        }
    }

    /** For each statement, the second time: the first time classes and tables are made. */
    private long bytes(Runnable work) {
        work.run();
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return (THREADS.getThreadAllocatedBytes(thread) - before) / read();
    }
}
