package dev.schemalint.operation;

import dev.schemalint.operation.IndexOperation.RenameTableIndex;
import dev.schemalint.operation.IndexOperation.SetIndexVisibility;
import java.util.Optional;

/**
 * What an ALTER statement names after its keyword.
 *
 * @param manner what the statement says of how all of its actions are to be carried out
 */
public record Altered(ObjectKind kind, Name name, boolean ifExists, boolean only, Manner manner) {

    /** Something altered in whatever manner. */
    public Altered(ObjectKind kind, Name name, boolean ifExists, boolean only) {
        this(kind, name, ifExists, only, Manner.ANY);
    }

    /** What an operation alters, where it is an action of an ALTER. */
    public static Optional<Altered> of(Operation operation) {
        if (operation instanceof ColumnOperation column) {
            return Optional.of(column.on());
        }
        if (operation instanceof ConstraintOperation constraint) {
            return Optional.of(constraint.on());
        }
        if (operation instanceof PartitionOperation partition) {
            return Optional.of(partition.on());
        }
        if (operation instanceof RenameTableIndex rename) {
            return Optional.of(rename.on());
        }
        if (operation instanceof SetIndexVisibility set) {
            return Optional.of(set.on());
        }
        return operation instanceof TableOperation.Action action ? Optional.of(action.on()) : Optional.empty();
    }
}
