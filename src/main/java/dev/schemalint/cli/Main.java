package dev.schemalint.cli;

import dev.schemalint.report.Product;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the program starts, and where everything that can go wrong becomes one line and an exit code. */
public final class Main {

    private static final int FAILED = 2;

    /** What is offered; what only reads scripts, or rehearses, is for those who work on the program. */
    private static final List<String> NAMES =
            List.of("effects", "history", "baseline", "rules", "explain", "init", "config", "completion", "man");

    private Main() {}

    public static void main(String[] arguments) {
        // Newer JDKs have a console even where nobody sits before it, unless they are told which one to use.
        System.setProperty("jdk.console", "java.base");
        Surroundings surroundings = new Surroundings(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Path.of(""),
                System.console() != null,
                LocalDate::now);
        System.exit(run(arguments, surroundings));
    }

    /** Runs the program in this process, for a reader who is no terminal; gives the exit code. */
    public static int run(
            String[] arguments,
            InputStream in,
            OutputStream out,
            OutputStream err,
            Map<String, String> environment,
            Path workingDirectory) {
        return run(arguments, new Surroundings(in, out, err, environment, workingDirectory, false, LocalDate::now));
    }

    private static int run(String[] arguments, Surroundings surroundings) {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(new Output(surroundings.out()), StandardCharsets.UTF_8))) {
            return run(arguments, surroundings, out);
        } catch (WrongUsage wrong) {
            return complain(surroundings, wrong.messages());
        } catch (IOException cannotWrite) {
            return complain(surroundings, List.of("cannot write: " + cannotWrite.getMessage()));
        } catch (OutOfMemoryError full) {
            return complain(surroundings, List.of("out of memory; -Xmx in SCHEMALINT_JAVA_OPTS gives more"));
        } catch (RuntimeException | StackOverflowError ours) {
            return complain(surroundings, List.of("internal error: " + ours + " " + place(ours)));
        }
    }

    private static int run(String[] arguments, Surroundings surroundings, Writer out) throws WrongUsage, IOException {
        Optional<Command> named = arguments.length == 0 ? Optional.empty() : command(arguments[0]);
        return named.isPresent()
                ? run(named.get(), rest(arguments), surroundings, out)
                : run(new LintCommand(), arguments, surroundings, out);
    }

    /** Commands by their names, but for linting, which needs none. */
    static Map<String, Command> commands() {
        Map<String, Command> commands = new LinkedHashMap<>();
        for (String name : NAMES) {
            command(name).ifPresent(command -> commands.put(name, command));
        }
        return commands;
    }

    private static Optional<Command> command(String name) {
        return switch (name) {
            case "effects" -> Optional.of(new EffectsCommand());
            case "history" -> Optional.of(new HistoryCommand());
            case "baseline" -> Optional.of(new BaselineCommand());
            case "rules" -> Optional.of(new RulesCommand());
            case "explain" -> Optional.of(new ExplainCommand());
            case "init" -> Optional.of(new InitCommand());
            case "config" -> Optional.of(new ConfigCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            case "man" -> Optional.of(new ManCommand());
            case "parse" -> Optional.of(new ParseCommand());
            case "rehearse" -> Optional.of(new RehearseCommand());
            default -> Optional.empty();
        };
    }

    private static int run(Command command, String[] arguments, Surroundings surroundings, Writer out)
            throws WrongUsage, IOException {
        Asked asked = parse(command, arguments);
        if (asked.has("--help")) {
            out.write(command.help());
            return 0;
        }
        if (asked.has("--version")) {
            out.write(Product.NAME + " " + Product.version() + "\n");
            return 0;
        }
        return command.run(asked, surroundings, out);
    }

    static Asked parse(Command command, String... words) throws WrongUsage {
        Optional<Asked> asked = Asked.plainly(command.usage(), words);
        return asked.isPresent() ? asked.get() : Picocli.read(command.usage(), words);
    }

    private static String[] rest(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static int complain(Surroundings surroundings, List<String> messages) {
        StringBuilder lines = new StringBuilder();
        for (String message : messages) {
            lines.append(Product.NAME)
                    .append(": ")
                    .append(message.replaceAll("\\R", " "))
                    .append('\n');
        }
        try {
            surroundings.err().write(lines.toString().getBytes(StandardCharsets.UTF_8));
            surroundings.err().flush();
        } catch (IOException nobodyListens) {
            return FAILED;
        }
        return FAILED;
    }

    /** Where an error of our own came up: enough to report it, on one line. */
    private static String place(Throwable ours) {
        StackTraceElement[] trace = ours.getStackTrace();
        return trace.length == 0 ? "" : "(" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
    }
}
