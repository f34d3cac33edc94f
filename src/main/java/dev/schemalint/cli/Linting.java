package dev.schemalint.cli;

import dev.schemalint.report.Outcome;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A lint run that gives what it found instead of printing it. */
public final class Linting {

    private Linting() {}

    /** @throws IllegalArgumentException where the run cannot begin, with what the program would have said */
    public static Outcome run(List<String> arguments, Path workingDirectory) {
        LintCommand command = new LintCommand();
        try {
            Asked asked = Main.parse(command, arguments.toArray(String[]::new));
            return command.lint(
                            asked,
                            new Surroundings(
                                    InputStream.nullInputStream(),
                                    OutputStream.nullOutputStream(),
                                    OutputStream.nullOutputStream(),
                                    Map.of(),
                                    workingDirectory,
                                    false,
                                    LocalDate::now))
                    .outcome();
        } catch (WrongUsage wrong) {
            throw new IllegalArgumentException(String.join("\n", wrong.messages()), wrong);
        }
    }
}
