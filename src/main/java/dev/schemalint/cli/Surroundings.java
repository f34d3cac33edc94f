package dev.schemalint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the program sees of the world besides its arguments.
 *
 * @param terminal whether a person looks at the output
 * @param today asked only when it matters: to learn the day takes a new program a while
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        Path workingDirectory,
        boolean terminal,
        Supplier<LocalDate> today) {

    Surroundings {
        environment = Map.copyOf(environment);
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }
}
