package dev.schemalint.measured;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What a server did: a value for each column of the file, empty where there is nothing to say. */
record Answer(Map<String, String> cells) {

    /** A person's judgement, which no server gives. */
    private static final String BECAUSE = "because";

    Answer {
        cells = new LinkedHashMap<>(cells);
    }

    static Answer of(List<String> columns, List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), values.get(i));
        }
        return new Answer(cells);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    Answer with(String column, String value) {
        Answer changed = new Answer(cells);
        changed.cells.put(column, value);
        return changed;
    }

    boolean agreesWith(Answer other) {
        return differences(other).isEmpty() && other.differences(this).isEmpty();
    }

    /** The new answer, judged as the old one was where it is the same refusal. */
    Answer replacedBy(Answer measured) {
        boolean same = cell("accepted").equals(measured.cell("accepted")) && code().equals(measured.code());
        return same ? measured.with(BECAUSE, cell(BECAUSE)) : measured;
    }

    String differences(Answer measured) {
        StringJoiner differences = new StringJoiner("; ");
        cells.forEach((column, value) -> {
            if (!column.equals(BECAUSE) && !value.equals(measured.cell(column))) {
                differences.add("%s: file [%s] server [%s]".formatted(column, value, measured.cell(column)));
            }
        });
        return differences.toString();
    }

    private String code() {
        return cell("sqlstate") + cell("errno") + cell("code");
    }
}
