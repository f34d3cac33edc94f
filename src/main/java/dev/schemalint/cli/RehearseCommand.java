package dev.schemalint.cli;

import dev.schemalint.text.OwnText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Does what usual runs do, and prints nothing of it: an archive of the classes that it loads holds those that the next
 * runs need. The launcher asks for it, and nobody else.
 */
final class RehearseCommand implements Command {

    private static final String OWN = "dev/schemalint/";
    private static final String CLASS = ".class";
    private static final List<String> SCRIPTS = List.of("1_first.sql", "2_usual.sql");

    private static final List<List<String>> RUNS = List.of(
            List.of("--isolated", "--target", "postgresql:16", "2_usual.sql"),
            List.of("2_usual.sql"),
            List.of("--format", "concise", "."),
            List.of("--format", "sarif", "."),
            List.of("--format", "github", "."),
            List.of("--format", "json", "--target", "postgresql:12", "--target", "postgresql:17", "."),
            List.of("effects", "2_usual.sql"));

    @Override
    public String help() {
        return """
                usage: schemalint rehearse

                Does what usual runs do, so that an archive of the classes they load can be made.

                  -h, --help  show this
                """;
    }

    @Override
    public int run(Asked asked, Surroundings surroundings, Writer out) throws IOException {
        Path folder = Files.createTempDirectory("schemalint");
        try {
            for (String script : SCRIPTS) {
                Files.writeString(folder.resolve(script), OwnText.of(RehearseCommand.class, "rehearsal/" + script));
            }
            for (List<String> arguments : RUNS) {
                Main.run(
                        arguments.toArray(String[]::new),
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        Map.of(),
                        folder);
            }
        } finally {
            for (String script : SCRIPTS) {
                Files.deleteIfExists(folder.resolve(script));
            }
            Files.delete(folder);
        }
        loadAll();
        return 0;
    }

    /** What the runs did not come to is in the jar all the same. */
    private static void loadAll() throws IOException {
        URL own = RehearseCommand.class.getResource("RehearseCommand" + CLASS);
        if (own == null || !(own.openConnection() instanceof JarURLConnection inJar)) {
            return;
        }
        try (JarFile jar = inJar.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(OWN) && name.endsWith(CLASS)) {
                    load(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
                }
            }
        }
    }

    private static void load(String name) throws IOException {
        try {
            Class.forName(name, false, RehearseCommand.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IOException("the program is not whole: " + name + " cannot be loaded", e);
        }
    }
}
