package dev.schemalint.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The schema and rows that every case of an engine starts from. */
record Base(List<String> statements) {

    /** Reads {@code base.sql} as far as the version has what it needs: what stands below "from 11" needs 11. */
    static Base of(Engine engine, String version) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : lines(engine)) {
            if (line.startsWith("-- from ")) {
                String since = line.substring("-- from ".length());
                if (engine.versions().indexOf(since) > engine.versions().indexOf(version)) {
                    break;
                }
            } else if (!line.startsWith("--")) {
                statement.append(line).append('\n');
                if (line.endsWith(";")) {
                    statements.add(statement.toString());
                    statement.setLength(0);
                }
            }
        }
        return new Base(statements);
    }

    private static List<String> lines(Engine engine) {
        try {
            return Files.readAllLines(engine.folder().resolve("base.sql"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
