package dev.schemalint.operation;

import java.util.Optional;

/** Where among the columns a column is put: behind another one, or before all of them. */
public record Placement(Optional<Identifier> after) {

    public boolean isFirst() {
        return after.isEmpty();
    }
}
