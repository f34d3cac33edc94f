package dev.schemalint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("schemalint " + version());
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("parse")) {
            System.exit(ParseCommand.run(List.of(arguments).subList(1, arguments.length), System.out));
        }
        System.err.println("usage: schemalint --version");
        System.exit(2);
    }

    private static String version() throws IOException {
        try (InputStream text = Main.class.getResourceAsStream("/dev/schemalint/version.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
