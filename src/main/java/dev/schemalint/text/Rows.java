package dev.schemalint.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables among the resources: a row a line, cells parted by tabs, comments after a hash. */
public final class Rows {

    private Rows() {}

    /** The rows of a table that stands beside a class. */
    public static List<List<String>> of(Class<?> beside, String table) {
        try (InputStream stream = beside.getResourceAsStream(table)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + table);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> rows = new ArrayList<>();
            for (String line : text.split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(List.of(line.split("\t", -1)));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
