package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** Statements that look after stored data without changing what it says. */
public sealed interface MaintenanceOperation extends Operation {

    /** {@code VACUUM}; no tables means all of the database. */
    record Vacuum(Extent extent, List<Name> tables, boolean full, List<Option> options)
            implements MaintenanceOperation {
        public Vacuum {
            tables = List.copyOf(tables);
            options = List.copyOf(options);
        }

        @Override
        public Optional<Name> relation() {
            return tables.stream().findFirst();
        }
    }

    record Analyze(Extent extent, List<Name> tables) implements MaintenanceOperation {
        public Analyze {
            tables = List.copyOf(tables);
        }

        @Override
        public Optional<Name> relation() {
            return tables.stream().findFirst();
        }
    }

    /** MySQL's {@code OPTIMIZE}, {@code CHECK}, {@code REPAIR} and {@code CHECKSUM TABLE}. */
    record MaintainTables(Extent extent, String verb, List<Name> tables) implements MaintenanceOperation {
        public MaintainTables {
            tables = List.copyOf(tables);
        }

        @Override
        public Optional<Name> relation() {
            return tables.stream().findFirst();
        }

        @Override
        public String kind() {
            return verb + "-table";
        }
    }

    /** {@code CLUSTER}; no table means every table that was clustered before. */
    record Cluster(Extent extent, Optional<Name> table, Optional<Name> index) implements MaintenanceOperation {
        @Override
        public Optional<Name> relation() {
            return table;
        }
    }

    record Checkpoint(Extent extent) implements MaintenanceOperation {}

    /** {@code REASSIGN OWNED} and {@code DROP OWNED}. */
    record OwnedObjects(Extent extent, boolean drop, List<Identifier> roles) implements MaintenanceOperation {
        public OwnedObjects {
            roles = List.copyOf(roles);
        }
    }
}
