package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;

/** One statement of a script: where it stands, without its terminator, and what it does, in order. */
public record Statement(Span span, List<Operation> operations) {

    public Statement {
        operations = List.copyOf(operations);
    }

    /** Whether every word of it was read. */
    public boolean understood() {
        return operations.stream().noneMatch(NotUnderstood.class::isInstance);
    }
}
