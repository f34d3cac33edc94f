package dev.schemalint.finding;

import java.util.List;

/** Edits that, applied together, mend a finding. */
public record Fix(String title, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }
}
