package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The same where it depends on something whether it runs. */
    public Statement behindCondition() {
        return new Statement(span, operations, conditions, runs.inside(Runs.SOMETIMES));
    }

    /** Two are the same where they stand at the same place and do the same; that one stands elsewhere is seen first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Statement that
                        && span.equals(that.span)
                        && operations.equals(that.operations)
                        && conditions.equals(that.conditions)
                        && runs == that.runs;
    }

    @Override
    public int hashCode() {
        return span.hashCode();
    }

    /** Whether every word of it was read, in the bodies it holds too. */
    public boolean understood() {
        for (Operation operation : operations) {
            if (operation instanceof NotUnderstood || !allUnderstood(operation.inside())) {
                return false;
            }
        }
        return true;
    }

    private static boolean allUnderstood(List<Statement> statements) {
        for (Statement statement : statements) {
            if (!statement.understood()) {
                return false;
            }
        }
        return true;
    }
}
