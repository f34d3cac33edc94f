package dev.schemalint.laws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Measures whole runs of the program, in turns with {@code java -version} and with squawk where there is one: the jar as
 * it is, with an archive of its classes, and the image if it was built; on one small file, and on a thousand. A program
 * for people: {@code mvn -Pbench verify -Dbench.squawk=PATH}.
 */
public final class RunSpeed {

    private static final int ROUNDS = 11;
    private static final int ROUNDS_OF_MANY = 3;
    private static final int FILES = 1000;
    private static final int CHARACTERS = 600;
    private static final Path SMALL = Path.of("src/main/resources/dev/schemalint/cli/rehearsal/2_usual.sql");
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmn32m",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private final Path work;
    private final Map<String, List<String>> programs = new LinkedHashMap<>();

    private RunSpeed(Path work) {
        this.work = work;
    }

    /** How long something took, and how much of the processors' time. */
    private record Took(double wall, double processor) {}

    /** @param arguments the jar, the folder of an image, and squawk; the last two need not be there */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("speed");
        try {
            new RunSpeed(work).measure(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void measure(Path jar, Path image, String squawk) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> plain = Corpus.joined(List.of(java), OPTIONS);
        Path archive = work.resolve("classes.jsa");
        run(Corpus.joined(
                Corpus.joined(Corpus.joined(plain, List.of("-XX:ArchiveClassesAtExit=" + archive)), started(jar)),
                List.of("rehearse")));
        programs.put("java -version", List.of(java, "-version"));
        programs.put("jar", Corpus.joined(plain, program(jar)));
        programs.put(
                "jar with archive",
                Corpus.joined(Corpus.joined(plain, List.of("-XX:SharedArchiveFile=" + archive)), program(jar)));
        if (Files.exists(image)) {
            programs.put(
                    "image's java -version",
                    List.of(image.resolve("runtime/bin/java").toString(), "-version"));
            programs.put(
                    "image", Corpus.joined(List.of(image.resolve("schemalint").toString()), question()));
        }
        if (Files.exists(Path.of(squawk))) {
            programs.put("squawk", List.of(squawk));
        }
        compare("one small file", List.of(SMALL.toString()), ROUNDS);
        compare(FILES + " files", thousand(), ROUNDS_OF_MANY);
    }

    private static List<String> program(Path jar) {
        return Corpus.joined(started(jar), question());
    }

    /** As the launcher does it. */
    private static List<String> started(Path jar) {
        return List.of("-Xbootclasspath/a:" + jar, "dev.schemalint.cli.Main");
    }

    private static List<String> question() {
        return List.of("--isolated", "--no-history", "--target", "postgresql:16", "--format", "concise");
    }

    private List<String> thousand() throws IOException {
        List<String> files = new ArrayList<>();
        String text = Shape.CHANGES.text(CHARACTERS);
        for (int i = 1; i <= FILES; i++) {
            Path file = work.resolve("V" + i + "__change.sql");
            files.add(
                    Files.writeString(file, text.replace(" t", " t" + i + "_")).toString());
        }
        return files;
    }

    /** Each round runs all of them, so that what else the machine does meanwhile is shared by all. */
    private void compare(String what, List<String> files, int rounds) throws Exception {
        Map<String, List<Took>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                boolean version = program.getKey().endsWith("-version");
                Took took = run(version ? program.getValue() : Corpus.joined(program.getValue(), files));
                all.computeIfAbsent(program.getKey(), name -> new ArrayList<>()).add(took);
            }
        }
        System.out.println(what + ", medians of " + rounds);
        double version = median(all.get("java -version").stream().mapToDouble(Took::wall));
        all.forEach((name, took) -> {
            double wall = median(took.stream().mapToDouble(Took::wall));
            double processor = median(took.stream().mapToDouble(Took::processor));
            System.out.printf(
                    "  %-22s %8.0f ms %6.1f x java -version %8.0f ms of processors%n",
                    name, wall, wall / version, processor);
        });
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Took run(List<String> command) throws Exception {
        double before = processor();
        long start = System.nanoTime();
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return new Took((System.nanoTime() - start) / 1e6, processor() - before);
    }

    /** What the processes that have ended took, in milliseconds, where the system tells: Linux counts in hundredths. */
    private static double processor() throws IOException {
        Path told = Path.of("/proc/self/stat");
        if (!Files.exists(told)) {
            return 0;
        }
        String stat = Files.readString(told);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * 10.0;
    }
}
