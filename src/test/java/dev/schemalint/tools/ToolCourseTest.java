package dev.schemalint.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.GitFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What real tools did with a repository is what the program says they will do: {@code -Ptools} asks them again. */
class ToolCourseTest {

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> whatAToolDidIsForeseen() {
        return ToolCase.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    Path folder = Files.createTempDirectory(temporary, "case");
                    GitFolder.begun(folder).commit("nothing yet");
                    example.into(folder);
                    Foreseen foreseen = Foreseen.of(folder);
                    Course seen = example.recorded().orElseThrow();
                    assertThat(foreseen.tool()).isEqualTo(example.tool());
                    assertThat(foreseen.course())
                            .as("%s really %s", example.path(), seen)
                            .matches(course -> course.fits(seen));
                }));
    }
}
