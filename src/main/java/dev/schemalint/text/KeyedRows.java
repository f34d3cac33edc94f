package dev.schemalint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A large table among the resources, of which a run asks for few rows. They stand in the order of the cells they begin
 * with, so that those are found without looking at all the others.
 */
public final class KeyedRows {

    private static final char CELL_END = '\t';
    private static final char LINE_END = '\n';

    private final String text;

    private KeyedRows(String text) {
        this.text = text;
    }

    /** The table that stands beside a class. */
    public static KeyedRows of(Class<?> beside, String table) {
        String text = OwnText.of(beside, table);
        int first = 0;
        while (text.startsWith("#", first)) {
            first = text.indexOf(LINE_END, first) + 1;
        }
        KeyedRows rows = new KeyedRows(text.substring(first));
        assert rows.isInOrder() : "the rows are not in order: " + table;
        return rows;
    }

    /** The rows that begin with these cells, in the order of the table. */
    public List<List<String>> startingWith(String... cells) {
        String key = key(cells);
        List<List<String>> found = new ArrayList<>();
        for (int at = firstNotBefore(key); text.startsWith(key, at); at = text.indexOf(LINE_END, at) + 1) {
            found.add(Rows.cells(text.substring(at, text.indexOf(LINE_END, at))));
        }
        return found;
    }

    /** Whether any row begins with these cells. */
    public boolean has(String... cells) {
        String key = key(cells);
        return text.startsWith(key, firstNotBefore(key));
    }

    private static String key(String... cells) {
        StringBuilder key = new StringBuilder();
        for (String cell : cells) {
            key.append(cell).append(CELL_END);
        }
        return key.toString();
    }

    /** Where the first line stands that does not come before the key. */
    private int firstNotBefore(String key) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = lineStart((low + high) >>> 1);
            if (comesBefore(middle, key)) {
                low = text.indexOf(LINE_END, middle) + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lineStart(int inside) {
        return text.lastIndexOf(LINE_END, inside - 1) + 1;
    }

    private boolean comesBefore(int line, String key) {
        for (int i = 0; i < key.length(); i++) {
            char here = text.charAt(line + i);
            if (here != key.charAt(i)) {
                return here < key.charAt(i);
            }
        }
        return false;
    }

    private boolean isInOrder() {
        String before = "";
        for (String line : text.split("\n")) {
            String key = line.substring(0, line.indexOf(CELL_END) + 1);
            if (before.compareTo(key) > 0) {
                return false;
            }
            before = key;
        }
        return text.endsWith("\n");
    }
}
