package dev.schemalint.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of measured facts must be what the bench would write, and whole. */
class MeasuredFileTest {

    @ParameterizedTest
    @EnumSource
    void writingAFileThatWasReadChangesNothing(Engine engine) throws Exception {
        for (Path path : files(engine)) {
            assertThat(new MeasuredFile(path).text()).as(path.toString()).isEqualTo(Files.readString(path));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCaseStandsInTwoFiles(Engine engine) throws Exception {
        List<String> names = files(engine).stream()
                .flatMap(path -> new MeasuredFile(path).cases().stream())
                .map(Case::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static List<Path> files(Engine engine) throws Exception {
        try (Stream<Path> files = Files.list(engine.folder())) {
            return files.filter(
                            path -> MeasuredFile.holdsCases(path.getFileName().toString()))
                    .toList();
        }
    }
}
