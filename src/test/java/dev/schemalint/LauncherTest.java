package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.SmallCheckout.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, started in a small checkout with a fake Java and a fake Maven. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** A program for the real Java, which the launcher knows by its name. */
    private static final String ECHO = """
            package dev.schemalint.cli;

            class Main {
                public static void main(String[] arguments) {
                    System.out.print(java.util.List.of(arguments));
                }
            }
            """;

    private static final String PROGRAM = "dev/schemalint/cli/Main.class";

    @TempDir
    private Path temp;

    private SmallCheckout checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = new SmallCheckout(temp);
    }

    @Test
    void buildsTheFirstTimeOnly() throws Exception {
        Run first = checkout.launch("db");
        assertThat(first.output()).isEqualTo("build 1 <db>");
        assertThat(first.errors()).hasLineCount(1).startsWith("schemalint: building schemalint-1.2.3.jar");
        assertThat(checkout.launch("db")).isEqualTo(new Run(0, "build 1 <db>", ""));
        assertThat(checkout.namesIn("target/launcher")).containsExactlyInAnyOrder("schemalint-1.2.3.jar", "build.log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/Rule.java", "rules/some-rule.md", "rules/new-rule.md"})
    void buildsAgainWhenASourceIsNewer(String file) throws Exception {
        checkout.launch();
        checkout.write(file, Files.exists(checkout.file(file)) ? Files.readString(checkout.file(file)) : "");
        assertThat(checkout.launch().output()).isEqualTo("build 2 ");
        assertThat(checkout.launch().output()).isEqualTo("build 2 ");
    }

    @Test
    void buildsAgainWhenARuleIsGone() throws Exception {
        checkout.launch();
        Files.delete(checkout.file("rules/some-rule.md"));
        assertThat(checkout.launch().output()).isEqualTo("build 2 ");
    }

    @Test
    void aSourceSavedDuringTheBuildIsNotForgotten() throws Exception {
        String save = "sleep 0.1; echo >>'" + checkout.file("rules/some-rule.md") + "'\n";
        checkout.program("mvn", save + SmallCheckout.MAVEN);
        checkout.launch();
        assertThat(checkout.launch().output()).isEqualTo("build 2 ");
    }

    @Test
    void isFoundThroughLinksFromAnywhere() throws Exception {
        Files.createSymbolicLink(temp.resolve("first link"), Path.of("a check out/schemalint"));
        Path elsewhere = Files.createDirectories(temp.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("../first link"));
        assertThat(checkout.finish(checkout.start("/bin/sh", "-c", "cd / && PATH=$PATH:'" + elsewhere + "' && second"))
                        .output())
                .isEqualTo("build 1 ");
        assertThat(checkout.file("target/launcher/schemalint-1.2.3.jar")).exists();
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        assertThat(checkout.launch("a  b", "", "it's \"so\"", "*", "$HOME\\n", "two\nlines", "-jar")
                        .output())
                .isEqualTo("build 1 <a  b><><it's \"so\"><*><$HOME\\n><two\nlines><-jar>");
    }

    @Test
    void ofSeveralAtOnceOneBuilds() throws Exception {
        checkout.set("BUILD_SECONDS", "0.5");
        assertThat(checkout.launchAtOnce(6)).containsOnly("build 1 ");
    }

    @Test
    void takesOverTheLockOfAProcessThatDied() throws Exception {
        Process dead = new ProcessBuilder("/bin/sh", "-c", ":").start();
        dead.waitFor();
        checkout.write("target/launcher/lock/pid", dead.pid() + "\n");
        checkout.write("target/launcher/build." + dead.pid() + "/half", "");
        checkout.set("BUILD_SECONDS", "0.5");
        assertThat(checkout.launchAtOnce(6)).containsOnly("build 1 ");
        assertThat(checkout.namesIn("target/launcher")).containsExactlyInAnyOrder("schemalint-1.2.3.jar", "build.log");
    }

    @Test
    void aSignalLeavesNothingBehind() throws Exception {
        checkout.set("BUILD_SECONDS", "30");
        Process launcher = checkout.start(checkout.file("schemalint").toString());
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (!Files.exists(checkout.callsOf("mvn")) && Instant.now().isBefore(limit)) {
            Thread.sleep(10);
        }
        List<ProcessHandle> below = launcher.descendants().toList();
        launcher.toHandle().destroy();
        assertThat(checkout.finish(launcher).exit()).isEqualTo(143);
        assertThat(checkout.namesIn("target/launcher")).containsExactly("build.log");
        below.forEach(ProcessHandle::destroy); // the fake's "sleep"
        checkout.unset("BUILD_SECONDS");
        assertThat(checkout.launch().output()).isEqualTo("build 2 ");
    }

    @Test
    void aFailedBuildShowsItsEndAndIsNotKept() throws Exception {
        checkout.set("BUILD_FAILS", "yes");
        Run failed = checkout.launch();
        assertThat(failed.exit()).isEqualTo(2);
        assertThat(failed.output()).isEmpty();
        assertThat(failed.errors())
                .contains(
                        "cannot find symbol",
                        checkout.file("target/launcher/build.log").toString());
        assertThat(checkout.namesIn("target/launcher")).containsExactly("build.log");
        checkout.unset("BUILD_FAILS");
        assertThat(checkout.launch().output()).isEqualTo("build 2 ");
    }

    @Test
    void aCheckoutThatCannotBeWrittenBuildsInTheCache() throws Exception {
        checkout.write("target", "in the way");
        assertThat(checkout.launch().output()).isEqualTo("build 1 ");
        assertThat(checkout.launch()).isEqualTo(new Run(0, "build 1 ", ""));
        assertThat(temp.resolve("home/.cache/schemalint")).isDirectoryRecursivelyContaining("glob:**/*-1.2.3.jar");
    }

    @ParameterizedTest
    @CsvSource({"java, no Java", "javac, (javac)", "mvn, (mvn)"})
    void whatIsMissingIsSaidInOneLine(String program, String words) throws Exception {
        checkout.withoutProgram(program);
        assertOneLine(checkout.launch(), words, "install");
    }

    @ParameterizedTest
    @CsvSource({"11.0.2, 11", "1.8.0_392, 8", "9, 9"})
    void anOldJavaIsRefused(String version, int number) throws Exception {
        checkout.set("JAVA_VERSION", version);
        assertOneLine(checkout.launch(), "is Java " + number + ":", "install a JDK 17 or newer");
    }

    @Test
    void aGivenJarNeedsNeitherMavenNorCompiler() throws Exception {
        checkout.withoutProgram("mvn");
        checkout.withoutProgram("javac");
        checkout.write("schemalint.jar", "beside ");
        assertThat(checkout.launch("x")).isEqualTo(new Run(0, "beside <x>", ""));
        checkout.write("given.jar", "given ");
        checkout.set("SCHEMALINT_JAR", checkout.file("given.jar").toString());
        assertThat(checkout.launch("x")).isEqualTo(new Run(0, "given <x>", ""));
        checkout.set("SCHEMALINT_JAR", "nowhere.jar");
        assertOneLine(checkout.launch("x"), "SCHEMALINT_JAR=nowhere.jar is not a file");
    }

    @Test
    void optionsForJavaCanBeAdded() throws Exception {
        checkout.set("SCHEMALINT_JAVA_OPTS", "-Xmx64m -Da=b");
        checkout.launch("-Dx=y");
        assertThat(checkout.callsOf("java"))
                .content()
                .contains(" -Xmx64m -Da=b -Xbootclasspath/a:")
                .endsWith(" -Dx=y\n");
    }

    @Test
    void anArchiveOfClassesIsMadeBesideTheJarAndUsedFromThenOn() throws Exception {
        checkout.write("schemalint.jar", "beside ");
        checkout.unset("SCHEMALINT_ARCHIVE");
        assertThat(checkout.launch("x")).isEqualTo(new Run(0, "beside <x>", ""));
        Path archive = archiveOf("schemalint.jar");
        assertThat(checkout.callsOf("java")).content().doesNotContain("SharedArchiveFile");
        assertThat(checkout.launch("x")).isEqualTo(new Run(0, "beside <x>", ""));
        assertThat(checkout.callsOf("java"))
                .content()
                .contains("-XX:SharedArchiveFile=" + archive + " -Xbootclasspath/a:");
    }

    @Test
    void anArchiveThatIsOlderThanItsJarIsMadeAgain() throws Exception {
        checkout.write("schemalint.jar", "beside ");
        checkout.unset("SCHEMALINT_ARCHIVE");
        checkout.launch();
        Path archive = archiveOf("schemalint.jar");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minusSeconds(60)));
        checkout.write("schemalint.jar", "newer ");
        assertThat(checkout.launch("x").output()).isEqualTo("newer <x>");
        assertThat(checkout.callsOf("java")).content().doesNotContain("SharedArchiveFile");
        await(() -> Files.getLastModifiedTime(archive)
                .toInstant()
                .isAfter(Instant.now().minusSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xshare:off", "-XX:+UseZGC", "-agentlib:jdwp=server=y", "-XX:SharedArchiveFile=own.jsa"})
    void whoSaysHowJavaStartsIsLeftAlone(String option) throws Exception {
        checkout.write("schemalint.jar", "beside ");
        checkout.unset("SCHEMALINT_ARCHIVE");
        checkout.set("SCHEMALINT_JAVA_OPTS", option);
        checkout.launch();
        assertThat(checkout.namesIn("")).noneMatch(name -> name.contains(".jsa"));
    }

    private Path archiveOf(String jar) throws Exception {
        await(() -> checkout.namesIn("").stream().anyMatch(name -> name.matches(jar + "\\.[0-9-]+\\.jsa")));
        return checkout.file(checkout.namesIn("").stream()
                .filter(name -> name.endsWith(".jsa"))
                .findFirst()
                .orElseThrow());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(10);
        }
    }

    /** The real Java takes every option, and nothing but the program writes to standard output. */
    @Test
    void theRealJavaKeepsStandardOutputClean() throws Exception {
        Path jar = temp.resolve("echo.jar");
        Path source = Files.writeString(temp.resolve("Main.java"), ECHO);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", temp.toString(), source.toString()))
                .isZero();
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new JarEntry(PROGRAM));
            entries.write(Files.readAllBytes(temp.resolve(PROGRAM)));
        }
        checkout.withoutProgram("java");
        checkout.set("JAVA_HOME", System.getProperty("java.home"));
        checkout.set("SCHEMALINT_JAR", jar.toString());
        assertThat(checkout.launch("a b")).isEqualTo(new Run(0, "[a b]", ""));
        checkout.set("SCHEMALINT_JAVA_OPTS", "-XX:SharedArchiveFile=" + temp.resolve("none.jsa"));
        assertThat(checkout.launch("a b")).extracting(Run::exit, Run::output).containsExactly(0, "[a b]");
        checkout.set("SCHEMALINT_JAVA_OPTS", "-XX:+UseParallelGC");
        assertThat(checkout.launch("a b")).isEqualTo(new Run(0, "[a b]", ""));
        checkout.unset("SCHEMALINT_JAVA_OPTS");
        checkout.unset("SCHEMALINT_ARCHIVE");
        Files.move(jar, checkout.file("echo.jar"));
        checkout.set("SCHEMALINT_JAR", checkout.file("echo.jar").toString());
        assertThat(checkout.launch("a b")).isEqualTo(new Run(0, "[a b]", ""));
        Path archive = archiveOf("echo.jar");
        assertThat(checkout.launch("a b")).isEqualTo(new Run(0, "[a b]", ""));
        Files.delete(archive);
        Files.writeString(archive, "no archive at all");
        assertThat(checkout.launch("a b")).extracting(Run::exit, Run::output).containsExactly(0, "[a b]");
    }

    private static void assertOneLine(Run run, String... words) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).hasLineCount(1).startsWith("schemalint: ").contains(words);
    }
}
