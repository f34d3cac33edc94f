package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;

/**
 * One statement of a script: where it stands, without its terminator, and what it does, in order.
 *
 * @param conditions the executable comments that hold it, or pieces of it: text that only some servers run
 * @param runs how often it runs when what it stands in does
 */
public record Statement(Span span, List<Operation> operations, List<Condition> conditions, Runs runs) {

    public Statement {
        operations = List.copyOf(operations);
        conditions = List.copyOf(conditions);
    }

    /** A statement that every server runs whole. */
    public Statement(Span span, List<Operation> operations) {
        this(span, operations, List.of());
    }

    /** A statement that runs whenever what it stands in does. */
    public Statement(Span span, List<Operation> operations, List<Condition> conditions) {
        this(span, operations, conditions, Runs.ALWAYS);
    }

    /** Whether every word of it was read, in the bodies it holds too. */
    public boolean understood() {
        return operations.stream()
                .allMatch(operation -> !(operation instanceof NotUnderstood)
                        && operation.inside().stream().allMatch(Statement::understood));
    }
}
