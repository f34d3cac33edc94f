import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Builds the program together with a Java of its own, which starts twice as fast as any other: one module, linked with
 * the few parts of Java it needs, and a cache of what a usual run loads. Needs a JDK 25 or later.
 *
 * <p>{@code java BuildImage.java JAR VERSION SOURCES TARGET} leaves in TARGET the image, a tar.gz of it, and the same laid
 * out for npm and as a Python wheel.
 */
final class BuildImage {

    private static final String MODULE = "dev.schemalint";
    private static final String MAIN = "dev.schemalint.cli.Main";
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmn32m",
            "-XX:-UsePerfData",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private final Path jar;
    private final String version;
    private final Path sources;
    private final Path target;
    private final Path java = Path.of(System.getProperty("java.home"));

    private BuildImage(Path jar, String version, Path sources, Path target) {
        this.jar = jar;
        this.version = version;
        this.sources = sources;
        this.target = target;
    }

    public static void main(String[] arguments) throws Exception {
        if (Runtime.version().feature() < 25) {
            System.err.println("The image is built with a JDK 25 or later, and this is " + Runtime.version());
            System.exit(1);
        }
        new BuildImage(
                        Path.of(arguments[0]).toAbsolutePath(),
                        arguments[1],
                        Path.of(arguments[2]).toAbsolutePath(),
                        Path.of(arguments[3]).toAbsolutePath())
                .build();
    }

    private void build() throws Exception {
        remove(target);
        Files.createDirectories(target);
        Path image = target.resolve("schemalint");
        link(module(), image);
        Path launcher = image.resolve("schemalint");
        Files.copy(sources.resolve("image/schemalint"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        train(image);
        Files.copy(sources.getParent().getParent().resolve("LICENSE"), image.resolve("LICENSE"));
        prove(image);
        manual(image);
        Path archive = target.resolve("schemalint-" + version + "-" + platform() + ".tar.gz");
        run(target, "tar", "--sort=name", "--owner=0", "--group=0", "-czf", archive.toString(), "schemalint");
        npm(image);
        Path wheel = new Wheel(version, platform()).of(image, sources.resolve("image/schemalint"), target);
        System.out.printf("%s%n", target.relativize(archive) + " " + megabytes(archive));
        System.out.printf("%s%n", target.relativize(wheel) + " " + megabytes(wheel));
    }

    /** The jar with a description of itself as a module; what it names of java.sql only its libraries' drivers use. */
    private Path module() throws Exception {
        Path work = target.resolve("module");
        Files.createDirectories(work.resolve("classes"));
        Path described = work.resolve("schemalint.jar");
        Files.copy(jar, described, StandardCopyOption.REPLACE_EXISTING);
        Path description = work.resolve("module-info.java");
        Files.writeString(description, "module " + MODULE + " {\n    requires static java.sql;\n}\n");
        run(
                work,
                tool("javac"),
                "-nowarn",
                "--patch-module",
                MODULE + "=" + described,
                "-d",
                "classes",
                description.toString());
        run(work, tool("jar"), "--update", "--file", described.toString(), "-C", "classes", "module-info.class");
        return described;
    }

    /** Not compressed here: what is packed afterwards, as a whole, is smaller, and what is not packed starts sooner. */
    private void link(Path module, Path image) throws Exception {
        run(
                target,
                tool("jlink"),
                "--module-path",
                module.toString(),
                "--add-modules",
                MODULE,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-0",
                "--output",
                image.resolve("runtime").toString());
        remove(target.resolve("module"));
    }

    /** Rehearses usual runs, which tells what to keep ready. */
    private void train(Path image) throws Exception {
        Path cache = image.resolve("runtime/lib/schemalint.aot");
        List<String> command = new ArrayList<>();
        command.add(image.resolve("runtime/bin/java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-m", MODULE + "/" + MAIN, "rehearse"));
        run(target, command.toArray(String[]::new));
        if (!Files.exists(cache)) {
            throw new IOException("the run that should have made " + cache + " left none");
        }
    }

    /** It says what the jar says, from another folder, through a link, and with a cache that is broken or gone, too. */
    private void prove(Path image) throws Exception {
        Path script = sources.resolveSibling("main/resources/dev/schemalint/cli/rehearsal/2_usual.sql");
        List<String> question = List.of("--isolated", "--no-history", "--target", "postgresql:16", script.toString());
        List<String> onJar = new ArrayList<>(List.of(tool("java"), "-jar", jar.toString()));
        onJar.addAll(question);
        String expected = answer(onJar);
        Path moved = target.resolve("moved");
        copy(image, moved);
        Path link = Files.createSymbolicLink(target.resolve("link"), moved.resolve("schemalint"));
        List<String> onImage = new ArrayList<>(List.of(link.toString()));
        onImage.addAll(question);
        Path cache = moved.resolve("runtime/lib/schemalint.aot");
        expect(expected, answer(onImage), "moved");
        Files.write(cache, Arrays.copyOf(Files.readAllBytes(cache), 1 << 16));
        expect(expected, answer(onImage), "with half a cache");
        Files.delete(cache);
        expect(expected, answer(onImage), "without a cache");
        Files.delete(link);
        remove(moved);
    }

    private void manual(Path image) throws Exception {
        Path page = image.resolve("share/man/man1/schemalint.1");
        Files.createDirectories(page.getParent());
        Process process = new ProcessBuilder(image.resolve("schemalint").toString(), "man")
                .redirectOutput(page.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the image prints no manual page");
        }
    }

    private static void expect(String expected, String answer, String how) {
        if (!expected.equals(answer)) {
            throw new IllegalStateException("the image, " + how + ", answers otherwise than the jar:\n" + answer);
        }
    }

    private static String answer(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit code " + process.waitFor();
    }

    /** The image beside a package.json that makes its launcher a command; npm links it as it is, and starts no node. */
    private void npm(Path image) throws Exception {
        Path folder = Files.createDirectory(target.resolve("npm"));
        copy(image, folder.resolve("schemalint"));
        String[] platform = platform().split("-");
        Files.writeString(folder.resolve("package.json"), """
                {
                  "name": "schemalint-%s",
                  "version": "%s",
                  "description": "Says what a SQL migration will do to a live database, before it is merged.",
                  "license": "Apache-2.0",
                  "os": ["%s"],
                  "cpu": ["%s"],
                  "bin": {"schemalint": "schemalint/schemalint"},
                  "files": ["schemalint"],
                  "man": ["schemalint/share/man/man1/schemalint.1"]
                }
                """.formatted(platform(), version, platform[0], platform[1]));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return system + (System.getProperty("os.arch").equals("aarch64") ? "-arm64" : "-x64");
    }

    private String tool(String name) {
        return java.resolve("bin").resolve(name).toString();
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + said);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Wheel.files(from)) {
            Path there = to.resolve(from.relativize(file).toString());
            Files.createDirectories(there.getParent());
            Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String megabytes(Path file) throws IOException {
        return "%.1f MB".formatted(Files.size(file) / 1e6);
    }
}
