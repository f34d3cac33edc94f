package dev.schemalint.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A tool that is a program from npm, and finds its database in the environment.
 *
 * @param books the table that it keeps its own books in
 */
record RealProgram(String books, List<String> command) implements RealTool {

    private static final Path HOME =
            Path.of(System.getProperty("schemalint.target", "target"), "tools").toAbsolutePath();

    /** A program as npm has put it. */
    static RealProgram of(String books, String name, String... arguments) {
        String program = HOME.resolve("node_modules/.bin").resolve(name).toString();
        return new RealProgram(books, with(program, arguments));
    }

    /** A script of our own that calls a library. */
    static RealProgram script(String books, String name, String... arguments) {
        return new RealProgram(
                books,
                with("node", with(HOME.resolve(name).toString(), arguments).toArray(new String[0])));
    }

    private static List<String> with(String first, String... others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others)).toList();
    }

    @Override
    public Optional<String> migrate(ToolCase example, Path repository, Database database)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", database.address());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end");
        }
        return process.exitValue() == 0 ? Optional.empty() : Optional.of(said);
    }
}
