package dev.schemalint.finding;

import java.util.List;

/** Edits that, applied together, mend a finding. */
public record Fix(String title, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }

    /** By where they begin. */
    public List<Edit> inOrder() {
        return edits.stream()
                .sorted((one, two) -> Integer.compare(
                        one.location().span().start(), two.location().span().start()))
                .toList();
    }
}
