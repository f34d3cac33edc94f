package dev.schemalint.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the machine, run to its end. */
record Command(List<String> words) {

    private record Result(boolean success, String output) {}

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** False also when there is no such program. */
    boolean succeeds() {
        try {
            return run(InputStream.nullInputStream()).success();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    String output() {
        return mustSucceed(InputStream.nullInputStream());
    }

    void mustSucceed() {
        output();
    }

    String mustSucceed(InputStream input) {
        try {
            Result result = run(input);
            if (!result.success()) {
                throw new IllegalStateException(String.join(" ", words) + ": " + result.output());
            }
            return result.output();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Result run(InputStream input) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (OutputStream stdin = process.getOutputStream()) {
            input.transferTo(stdin);
        } catch (IOException stoppedReading) {
            // its output and exit code say why
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.onExit().join().exitValue() == 0, output.strip());
    }
}
