package dev.schemalint.measured;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of a tab separated file: {@code -} is empty, and {@code \t \n \\} stand for what would break the line. */
final class Cells {

    private Cells() {}

    static List<String> read(String line) {
        return Stream.of(line.split("\t", -1))
                .map(cell -> cell.equals("-") ? "" : unescaped(cell))
                .toList();
    }

    static String write(List<String> cells) {
        return cells.stream().map(cell -> cell.isEmpty() ? "-" : escaped(cell)).collect(Collectors.joining("\t"));
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char after = cell.charAt(++i);
            text.append(after == 't' ? '\t' : after == 'n' ? '\n' : after == 'r' ? '\r' : after);
        }
        return text.toString();
    }
}
