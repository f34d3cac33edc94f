package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which engine scripts are for when their names do not say it.
 *
 * @param because what says so
 */
public record EngineGuess(Dialect dialect, String because) {

    /** By what the tool of a file is told, then by what texts say. */
    public static Optional<EngineGuess> of(Path file, Folders around, Stream<String> texts) {
        return EngineSettings.around(file, around)
                .or(() -> EngineWords.in(texts).map(dialect -> new EngineGuess(dialect, "their text")));
    }
}
