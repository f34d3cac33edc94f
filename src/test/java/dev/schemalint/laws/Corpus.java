package dev.schemalint.laws;

import dev.schemalint.change.Paths;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts that laws are tried on: {@code -Dlaws.corpus=FOLDER} and {@code -Dlaws.dialect=ENGINE}, or the test data.
 */
final class Corpus {

    private Corpus() {}

    static Dialect dialect() {
        return Dialect.named(System.getProperty("laws.dialect", "postgresql")).orElseThrow();
    }

    static String folder() {
        return System.getProperty("laws.corpus", "testdata/parse/" + dialect().id());
    }

    static Stream<SourceText> scripts() {
        return Paths.find(List.of(folder()), Path.of("")).files().stream()
                .map(Reading::of)
                .filter(Reading.Text.class::isInstance)
                .map(reading -> ((Reading.Text) reading).source());
    }

    static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
