package dev.schemalint.operation;

import java.util.List;

/** Statements that open, divide and end transactions. */
public sealed interface TransactionOperation extends Operation {

    record BeginTransaction(Extent extent, List<String> modes) implements TransactionOperation {
        public BeginTransaction {
            modes = List.copyOf(modes);
        }
    }

    record CommitTransaction(Extent extent, boolean chain) implements TransactionOperation {}

    record RollbackTransaction(Extent extent, boolean chain) implements TransactionOperation {}

    record Savepoint(Extent extent, Identifier name) implements TransactionOperation {}

    record ReleaseSavepoint(Extent extent, Identifier name) implements TransactionOperation {}

    record RollbackToSavepoint(Extent extent, Identifier name) implements TransactionOperation {}

    /** {@code PREPARE TRANSACTION}, {@code COMMIT PREPARED} and {@code ROLLBACK PREPARED}. */
    record TwoPhase(Extent extent, String verb, String id) implements TransactionOperation {}

    /** {@code SET TRANSACTION} and {@code SET SESSION CHARACTERISTICS}. */
    record SetTransaction(Extent extent, List<String> modes, boolean session) implements TransactionOperation {
        public SetTransaction {
            modes = List.copyOf(modes);
        }
    }

    /** {@code SET CONSTRAINTS}; no names means ALL. */
    record SetConstraints(Extent extent, List<Name> names, boolean deferred) implements TransactionOperation {
        public SetConstraints {
            names = List.copyOf(names);
        }
    }
}
