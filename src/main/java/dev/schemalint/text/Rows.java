package dev.schemalint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tables among the resources: a row a line, cells parted by tabs, comments after a hash. */
public final class Rows {

    private Rows() {}

    /** The rows of a table that stands beside a class. */
    public static List<List<String>> of(Class<?> beside, String table) {
        List<List<String>> rows = new ArrayList<>();
        lines(beside, table, line -> rows.add(cells(line)));
        return rows;
    }

    /** The lines of a large table by their first cell: most runs ask for few of them, and {@link #cells} cuts these. */
    public static Map<String, List<String>> linesByFirst(Class<?> beside, String table) {
        Map<String, List<String>> lines = new HashMap<>();
        lines(
                beside,
                table,
                line -> lines.computeIfAbsent(line.substring(0, line.indexOf('\t')), first -> new ArrayList<>())
                        .add(line));
        return lines;
    }

    public static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private static void lines(Class<?> beside, String table, Consumer<String> each) {
        try (InputStream stream = beside.getResourceAsStream(table)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + table);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    each.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
