package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README has for a project of Maven, in such a project. */
@Tag("places")
class MavenTest {

    @TempDir
    private Path temp;

    @Test
    void theBuildFailsForWhatIsDangerousAlone() throws Exception {
        Matcher plugin =
                Pattern.compile("(?s)```xml\n(<plugin>.*?)```").matcher(Files.readString(Path.of("README.md")));
        assertThat(plugin.find()).isTrue();
        Files.writeString(temp.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>a</groupId>
                  <artifactId>a</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build><plugins>%s</plugins></build>
                </project>
                """.formatted(plugin.group(1)));
        Path migrations = Files.createDirectories(temp.resolve("src/main/resources/db/migration"));
        Files.writeString(migrations.resolve("V1__a.sql"), "CREATE TABLE orders (id bigint PRIMARY KEY);\n");
        Tool clean = build();
        assertThat(clean.exit()).as(clean.output()).isZero();
        assertThat(clean.output()).contains("Nothing found in 1 file");
        Files.writeString(migrations.resolve("V2__b.sql"), "DROP TABLE orders;\n");
        Tool failed = build();
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.output()).contains("error[dropped-table]", "BUILD FAILURE");
    }

    private Tool build() throws Exception {
        return Tool.run(temp, Tool.withSchemalint(), List.of("mvn", "-B", "-ntp", "verify"));
    }
}
