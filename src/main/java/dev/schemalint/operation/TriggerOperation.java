package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements about triggers, rewrite rules and row policies: what hangs on a table and acts when it is used. */
public sealed interface TriggerOperation extends Operation {

    Name table();

    @Override
    default Optional<Name> relation() {
        return Optional.of(table());
    }

    /**
     * A trigger, which runs a function that exists or has a body of its own.
     * Clauses: {@code name}; {@code table}; {@code function}, the keyword, where its function is not called a procedure.
     *
     * @param body what it does, where the statement says so itself
     */
    record CreateTrigger(
            Extent extent,
            Identifier name,
            Name table,
            boolean orReplace,
            boolean ifNotExists,
            boolean constraint,
            String timing,
            List<String> events,
            List<Identifier> updateColumns,
            boolean forEachRow,
            Optional<Expression> when,
            Optional<Name> function,
            Optional<Name> referenced,
            Optional<RoutineOperation.Body> body)
            implements TriggerOperation {
        public CreateTrigger {
            events = List.copyOf(events);
            updateColumns = List.copyOf(updateColumns);
        }

        @Override
        public List<Statement> inside() {
            return body.map(RoutineOperation.Body::statements).orElse(List.of());
        }
    }

    record DropTrigger(Extent extent, Identifier name, Name table, boolean ifExists, boolean cascade)
            implements TriggerOperation {}

    record RenameTrigger(Extent extent, Identifier name, Name table, Identifier to) implements TriggerOperation {}

    /**
     * {@code ENABLE|DISABLE TRIGGER name|ALL|USER}; no name means all of them.
     *
     * @param internal whether those that watch over foreign keys are meant too
     */
    record ToggleTrigger(
            Extent extent, Altered on, boolean enable, Optional<Identifier> name, boolean internal, Firing firing)
            implements TriggerOperation {
        @Override
        public Name table() {
            return on.name();
        }
    }

    /** When an enabled trigger or rule fires in regard to replication. */
    enum Firing {
        ORIGIN,
        REPLICA,
        ALWAYS
    }

    record CreatePolicy(
            Extent extent,
            Identifier name,
            Name table,
            boolean permissive,
            String command,
            List<Identifier> roles,
            Optional<Expression> using,
            Optional<Expression> withCheck)
            implements TriggerOperation {
        public CreatePolicy {
            roles = List.copyOf(roles);
        }
    }

    record AlterPolicy(
            Extent extent,
            Identifier name,
            Name table,
            List<Identifier> roles,
            Optional<Expression> using,
            Optional<Expression> withCheck)
            implements TriggerOperation {
        public AlterPolicy {
            roles = List.copyOf(roles);
        }
    }

    record RenamePolicy(Extent extent, Identifier name, Name table, Identifier to) implements TriggerOperation {}

    record DropPolicy(Extent extent, Identifier name, Name table, boolean ifExists) implements TriggerOperation {}

    /** A rewrite rule; doing nothing, it has no actions. */
    record CreateRule(
            Extent extent,
            Identifier name,
            Name table,
            boolean orReplace,
            String event,
            boolean instead,
            Optional<Expression> where,
            List<Operation> actions)
            implements TriggerOperation {
        public CreateRule {
            actions = List.copyOf(actions);
        }
    }

    record RenameRule(Extent extent, Identifier name, Name table, Identifier to) implements TriggerOperation {}

    record DropRule(Extent extent, Identifier name, Name table, boolean ifExists, boolean cascade)
            implements TriggerOperation {}

    record ToggleRule(Extent extent, Altered on, boolean enable, Identifier name, Firing firing)
            implements TriggerOperation {
        @Override
        public Name table() {
            return on.name();
        }
    }
}
