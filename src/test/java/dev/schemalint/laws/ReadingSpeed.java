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
 * Measures how fast scripts are read, in thread CPU: 20,000 statements of a corpus in a fresh Java and again, the slowest
 * of them, and whether time grows with size only. A program for people: {@code mvn -Pbench verify -Dbench.corpus=FOLDER}.
 */
public final class ReadingSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STATEMENTS = 20_000;
    private static final int PASSES = 5;
    private static final int SLOWEST = 10;
    private static final int MEGABYTE = 1 << 20;

    private record Slow(String path, Statement statement, String text, long nanos) {}

    private ReadingSpeed() {}

    public static void main(String[] arguments) {
        List<SourceText> scripts = Corpus.scripts().toList();
        System.out.println(scripts.size() + " scripts, " + characters(scripts) / 1024 + " K characters");
        for (int pass = 1; pass <= PASSES; pass++) {
            pass(pass, scripts);
        }
        slowest(scripts);
        System.out.println("1, 2, 4 and 8 MB of");
        for (Shape shape : Shape.values()) {
            growth(shape);
        }
    }

    /** Reads the scripts in turn, and from the first again if they are few, until there are enough statements. */
    private static void pass(int number, List<SourceText> scripts) {
        long before = THREADS.getCurrentThreadCpuTime();
        int statements = 0;
        long characters = 0;
        for (int i = 0; statements < STATEMENTS; i++) {
            SourceText script = scripts.get(i % scripts.size());
            statements +=
                    ScriptReader.read(script, Corpus.dialect()).statements().size();
            characters += script.content().length();
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        System.out.printf(
                "pass %d: %d statements of %d characters, %.1f us each%n",
                number, statements, characters / statements, nanos / 1000.0 / statements);
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

    private static void growth(Shape shape) {
        System.out.printf("%-12s", shape);
        for (int megabytes = 1; megabytes <= 8; megabytes *= 2) {
            SourceText script = SourceText.of(shape + ".sql", shape.text(megabytes * MEGABYTE));
            long before = THREADS.getCurrentThreadCpuTime();
            ScriptReader.read(script, Dialect.POSTGRESQL);
            System.out.printf("%8.0f ms", (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
        }
        System.out.println();
    }

    private static long characters(List<SourceText> scripts) {
        return scripts.stream().mapToLong(script -> script.content().length()).sum();
    }
}
