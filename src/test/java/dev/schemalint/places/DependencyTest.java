package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README has for a test in Java, in a project of its own, on what {@code mvn install} has installed. */
@Tag("places")
class DependencyTest {

    @TempDir
    private Path temp;

    private Path repository;
    private Path project;

    @Test
    void aProjectTestsItsMigrations() throws Exception {
        repository = repositoryBesides(
                Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository")));
        installFromACheckout();
        String readme = Files.readString(Path.of("README.md"));
        project = Files.createDirectories(temp.resolve("project"));
        Path migrations = Files.createDirectories(project.resolve("testdata/demo"));
        Path good = Path.of("testdata/demo/004_done_well.sql");
        Files.copy(good, migrations.resolve(good.getFileName()));
        Files.writeString(project.resolve("pom.xml"), pom(found("`dev.schemalint:(schemalint:[^`]+)`", readme)));
        Files.writeString(
                Files.createDirectories(project.resolve("src/test/java")).resolve("MigrationsTest.java"),
                """
                import static org.assertj.core.api.Assertions.assertThat;

                import dev.schemalint.api.Schemalint;
                import dev.schemalint.api.Schemalint.Finding;
                import dev.schemalint.api.Schemalint.Severity;
                import java.util.List;
                import org.junit.jupiter.api.Test;

                class MigrationsTest {

                %s}
                """.formatted(found("(?s)```java\n(    @Test\n.*?)```", readme)));
        Tool clean = maven(project, "test");
        assertThat(clean.exit()).as(clean.output()).isZero();
        assertThat(clean.output()).contains("Tests run: 1, Failures: 0");
        Files.writeString(migrations.resolve(good.getFileName()), "DROP TABLE orders;\n");
        Tool failed = maven(project, "test");
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.output()).contains("dropped-table", "Failures: 1");
    }

    /** The one that is there, where nothing of ours is installed; what is installed is gone with the test. */
    private Path repositoryBesides(Path usual) throws IOException {
        Path own = Files.createDirectories(temp.resolve("repository"));
        link(usual, own);
        Files.deleteIfExists(own.resolve("dev"));
        link(usual.resolve("dev"), Files.createDirectories(own.resolve("dev")));
        Files.deleteIfExists(own.resolve("dev/schemalint"));
        return own;
    }

    private static void link(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> entries = Files.list(from)) {
                for (Path entry : entries.toList()) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private void installFromACheckout() throws Exception {
        Path checkout = Files.createDirectories(temp.resolve("checkout"));
        Tool.output(
                Path.of(""),
                "bash",
                "-c",
                "set -o pipefail; git ls-files -z --cached --others --exclude-standard"
                        + " | tar --null --files-from=- -cf - | tar -xf - -C '" + checkout + "'");
        Tool installed = maven(checkout, "install", "-DskipTests");
        assertThat(installed.exit()).as(installed.output()).isZero();
    }

    private Tool maven(Path folder, String... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of("mvn", "-B", "-ntp", "-Dmaven.repo.local=" + repository), Stream.of(arguments))
                .toList();
        return Tool.run(folder, Map.of(), command);
    }

    private static String pom(String nameAndVersion) throws IOException {
        String own = Files.readString(Path.of("pom.xml"));
        String[] parts = nameAndVersion.split(":");
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>a</groupId>
                  <artifactId>a</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.source>17</maven.compiler.source>
                    <maven.compiler.target>17</maven.compiler.target>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>%s%s%s</dependencies>
                  <build><plugins><plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.6.1</version>
                  </plugin></plugins></build>
                </project>
                """.formatted(
                        dependency("dev.schemalint", parts[0], parts[1]),
                        dependency("org.junit.jupiter", "junit-jupiter", found("<junit.version>(.*?)<", own)),
                        dependency("org.assertj", "assertj-core", found("<assertj.version>(.*?)<", own)));
    }

    private static String dependency(String group, String name, String version) {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                .formatted(group, name, version);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
