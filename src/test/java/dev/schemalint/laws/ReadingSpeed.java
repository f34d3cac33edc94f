package dev.schemalint.laws;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures how fast a corpus is read, in thread CPU: a first and a later pass, the slowest statements, and whether time
 * grows with size only. A program for people, started by {@code mvn -Poracle}.
 */
public final class ReadingSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SLOWEST = 10;
    private static final int MEGABYTE = 1 << 20;

    private record Slow(String path, Statement statement, String text, long nanos) {}

    private ReadingSpeed() {}

    public static void main(String[] arguments) {
        List<SourceText> scripts = Corpus.scripts().toList();
        System.out.println(scripts.size() + " scripts, " + characters(scripts) / 1024 + " K characters");
        pass("first pass", scripts);
        pass("second pass", scripts);
        pass("third pass", scripts);
        slowest(scripts);
        growth(scripts);
    }

    private static void pass(String name, List<SourceText> scripts) {
        long before = THREADS.getCurrentThreadCpuTime();
        int statements = 0;
        for (SourceText script : scripts) {
            statements +=
                    ScriptReader.read(script, Corpus.dialect()).statements().size();
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        System.out.printf(
                "%s: %d statements, %.1f us each%n", name, statements, nanos / 1000.0 / Math.max(1, statements));
    }

    /** Each statement is read by itself, as a script of its own. */
    private static void slowest(List<SourceText> scripts) {
        Dialect dialect = Corpus.dialect();
        List<Slow> measured = new ArrayList<>();
        for (SourceText script : scripts) {
            for (Statement statement : ScriptReader.read(script, dialect).statements()) {
                String text = script.text(statement.span());
                SourceText alone = SourceText.of(script.path(), text);
                long before = THREADS.getCurrentThreadCpuTime();
                ScriptReader.read(alone, dialect);
                measured.add(new Slow(script.path(), statement, text, THREADS.getCurrentThreadCpuTime() - before));
            }
        }
        measured.sort(Comparator.comparingLong(Slow::nanos).reversed());
        for (Slow slow : measured.subList(0, Math.min(SLOWEST, measured.size()))) {
            String begin = slow.text().substring(0, Math.min(60, slow.text().length()));
            System.out.printf(
                    "%8.1f ms %8d characters  %s  %s%n",
                    slow.nanos() / 1e6, slow.text().length(), slow.path(), begin.replaceAll("\\s+", " "));
        }
    }

    private static void growth(List<SourceText> scripts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < 8 * MEGABYTE && characters(scripts) > 0; i++) {
            all.append(scripts.get(i % scripts.size()).content()).append("\n;\n");
        }
        for (int megabytes = 1; megabytes <= 8 && all.length() >= megabytes * MEGABYTE; megabytes *= 2) {
            SourceText script = SourceText.of("all.sql", all.substring(0, megabytes * MEGABYTE));
            long before = THREADS.getCurrentThreadCpuTime();
            int statements =
                    ScriptReader.read(script, Corpus.dialect()).statements().size();
            long nanos = THREADS.getCurrentThreadCpuTime() - before;
            System.out.printf(
                    "%d MB: %d statements, %.0f ms, %.1f us each%n",
                    megabytes, statements, nanos / 1e6, nanos / 1000.0 / statements);
        }
    }

    private static long characters(List<SourceText> scripts) {
        return scripts.stream().mapToLong(script -> script.content().length()).sum();
    }
}
