package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Outputs kept as files; {@code -Dupdate} writes them anew, and the diff shows what changed. */
public final class Golden {

    private static final boolean UPDATE = System.getProperty("update") != null;

    private Golden() {}

    public static void check(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("run with -Dupdate to write it").exists();
        assertThat(actual).as("%s; -Dupdate writes it anew", file).isEqualTo(Files.readString(file));
    }
}
