package dev.schemalint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One run of the program in this process, and what came of it. */
public record Run(int exitCode, String out, String err) {

    public static Run in(Path folder, String... arguments) {
        return with(folder, Map.of(), "", arguments);
    }

    public static Run with(Path folder, Map<String, String> environment, String standardInput, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        int exitCode = Main.run(arguments, in, out, err, environment, folder);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
