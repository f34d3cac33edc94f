package dev.schemalint.text;

import java.util.ArrayList;
import java.util.List;

/** Tables among the resources: a row a line, cells parted by tabs, comments after a hash. */
public final class Rows {

    private Rows() {}

    /** The rows of a table that stands beside a class. */
    public static List<List<String>> of(Class<?> beside, String table) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : OwnText.of(beside, table).split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }
}
