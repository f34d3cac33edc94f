package dev.schemalint.operation;

import dev.schemalint.operation.IndexOperation.CreateIndex;
import java.util.List;
import java.util.Optional;

/** Statements and ALTER TABLE actions about a table as a whole. */
public sealed interface TableOperation extends Operation {

    /** How long a relation lives and whether a crash empties it. */
    enum Persistence {
        PERMANENT,
        UNLOGGED,
        TEMPORARY
    }

    /** {@code LIKE other [INCLUDING ...]} inside CREATE TABLE. */
    record Like(Name table, List<String> including, List<String> excluding) {
        public Like {
            including = List.copyOf(including);
            excluding = List.copyOf(excluding);
        }
    }

    /**
     * A CREATE TABLE. Clauses: {@code table}, the keyword; {@code name}.
     *
     * @param indexes those that MySQL's definitions list among the columns
     */
    record CreateTable(
            Extent extent,
            Name table,
            ObjectKind what,
            Persistence persistence,
            boolean ifNotExists,
            List<ColumnDefinition> columns,
            List<Constraint> constraints,
            List<Like> likes,
            List<Name> inherits,
            Optional<PartitionOperation.PartitionOf> partitionOf,
            Optional<PartitionOperation.PartitionBy> partitionBy,
            Optional<Name> ofType,
            Optional<Name> accessMethod,
            List<Option> options,
            List<CreateIndex> indexes)
            implements TableOperation {
        public CreateTable {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            likes = List.copyOf(likes);
            inherits = List.copyOf(inherits);
            options = List.copyOf(options);
            indexes = List.copyOf(indexes);
        }

        public CreateTable(
                Extent extent,
                Name table,
                ObjectKind what,
                Persistence persistence,
                boolean ifNotExists,
                List<ColumnDefinition> columns,
                List<Constraint> constraints,
                List<Like> likes,
                List<Name> inherits,
                Optional<PartitionOperation.PartitionOf> partitionOf,
                Optional<PartitionOperation.PartitionBy> partitionBy,
                Optional<Name> ofType,
                Optional<Name> accessMethod,
                List<Option> options) {
            this(
                    extent,
                    table,
                    what,
                    persistence,
                    ifNotExists,
                    columns,
                    constraints,
                    likes,
                    inherits,
                    partitionOf,
                    partitionBy,
                    ofType,
                    accessMethod,
                    options,
                    List.of());
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    /** {@code CREATE TABLE ... AS}, and {@code SELECT ... INTO}. Clauses: {@code table}, the keyword; {@code name}. */
    record CreateTableAs(
            Extent extent,
            Name table,
            Persistence persistence,
            boolean ifNotExists,
            List<Identifier> columns,
            Optional<Query> query,
            boolean withData)
            implements TableOperation {
        public CreateTableAs {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    record DropTable(Extent extent, ObjectKind what, List<Name> tables, boolean ifExists, boolean cascade)
            implements TableOperation {
        public DropTable {
            tables = List.copyOf(tables);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(tables.get(0));
        }
    }

    /**
     * A TRUNCATE.
     *
     * @param only those of the tables that are meant without their children
     */
    record Truncate(Extent extent, List<Name> tables, List<Name> only, boolean restartIdentity, boolean cascade)
            implements TableOperation {
        public Truncate {
            tables = List.copyOf(tables);
            only = List.copyOf(only);
        }

        /** Of tables that are all meant with their children, or cannot have any. */
        public Truncate(Extent extent, List<Name> tables, boolean restartIdentity, boolean cascade) {
            this(extent, tables, List.of(), restartIdentity, cascade);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(tables.get(0));
        }
    }

    /**
     * A LOCK TABLE, with the mode in the server's own words, such as {@code AccessExclusive}.
     *
     * @param only those of the tables that are meant without their children
     */
    record LockTable(Extent extent, List<Name> tables, List<Name> only, String mode, boolean noWait)
            implements TableOperation {
        public LockTable {
            tables = List.copyOf(tables);
            only = List.copyOf(only);
        }

        /** Of tables that are all meant with their children, or cannot have any. */
        public LockTable(Extent extent, List<Name> tables, String mode, boolean noWait) {
            this(extent, tables, List.of(), mode, noWait);
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(tables.get(0));
        }
    }

    /** MySQL's {@code UNLOCK TABLES}. */
    record UnlockTables(Extent extent) implements TableOperation {}

    /** An action of ALTER TABLE, or of another ALTER that names a relation. */
    sealed interface Action extends TableOperation {
        Altered on();

        @Override
        default Optional<Name> relation() {
            return Optional.of(on().name());
        }
    }

    record RenameTable(Extent extent, Altered on, Identifier to) implements Action {}

    /** MySQL's {@code CONVERT TO CHARACTER SET}: of every text in the table; no character set means DEFAULT. */
    record ConvertCharset(Extent extent, Altered on, Optional<String> charset, Optional<Name> collation)
            implements Action {}

    /** MySQL's {@code ALTER TABLE ... ORDER BY}. */
    record OrderRows(Extent extent, Altered on, List<IndexOperation.Key> keys) implements Action {
        public OrderRows {
            keys = List.copyOf(keys);
        }
    }

    /** MySQL's {@code ALTER TABLE ... FORCE}, which builds the table anew. */
    record RebuildTable(Extent extent, Altered on) implements Action {}

    /** MySQL's {@code ENABLE KEYS} and {@code DISABLE KEYS}. */
    record ToggleKeys(Extent extent, Altered on, boolean enable) implements Action {}

    /** MySQL's {@code DISCARD TABLESPACE} and {@code IMPORT TABLESPACE}: a table's file is let go or taken in. */
    record MoveTableFile(Extent extent, Altered on, boolean discard) implements Action {}

    /** MariaDB's {@code ADD SYSTEM VERSIONING} and {@code DROP SYSTEM VERSIONING}. */
    record SetSystemVersioning(Extent extent, Altered on, boolean versioned) implements Action {}

    /** MariaDB's {@code ADD PERIOD} and {@code DROP PERIOD}. */
    record SetPeriod(Extent extent, Altered on, Identifier period, List<Identifier> columns, boolean drop)
            implements Action {
        public SetPeriod {
            columns = List.copyOf(columns);
        }
    }

    /** An ALTER TABLE that names a table and no change to it. */
    record ChangeNothing(Extent extent, Altered on) implements Action {}

    record SetTableSchema(Extent extent, Altered on, Identifier schema) implements Action {}

    record SetTableOptions(Extent extent, Altered on, List<Option> options) implements Action {
        public SetTableOptions {
            options = List.copyOf(options);
        }
    }

    /** {@code OPTIONS (...)} of a foreign table. */
    record SetForeignOptions(Extent extent, Altered on, List<Option> options) implements Action {
        public SetForeignOptions {
            options = List.copyOf(options);
        }
    }

    record ResetTableOptions(Extent extent, Altered on, List<String> names) implements Action {
        public ResetTableOptions {
            names = List.copyOf(names);
        }
    }

    record SetTablespace(Extent extent, Altered on, Identifier tablespace, boolean noWait) implements Action {}

    record SetLogged(Extent extent, Altered on) implements Action {}

    record SetUnlogged(Extent extent, Altered on) implements Action {}

    /** {@code SET ACCESS METHOD}; no method means DEFAULT. */
    record SetAccessMethod(Extent extent, Altered on, Optional<Identifier> method) implements Action {}

    record ClusterOn(Extent extent, Altered on, Name index) implements Action {}

    record SetWithoutCluster(Extent extent, Altered on) implements Action {}

    record SetWithOids(Extent extent, Altered on) implements Action {}

    record SetWithoutOids(Extent extent, Altered on) implements Action {}

    /** {@code REPLICA IDENTITY}: default, full, nothing, or an index. */
    record SetReplicaIdentity(Extent extent, Altered on, String identity, Optional<Identifier> index)
            implements Action {}

    record ChangeTableOwner(Extent extent, Altered on, Identifier owner) implements Action {}

    record Inherit(Extent extent, Altered on, Name parent) implements Action {}

    record NoInherit(Extent extent, Altered on, Name parent) implements Action {}

    record SetOfType(Extent extent, Altered on, Name type) implements Action {}

    record SetNotOfType(Extent extent, Altered on) implements Action {}

    /** Row level security: enable, disable, force or no force. */
    record SetRowSecurity(Extent extent, Altered on, RowSecurity state) implements Action {}

    /** What an ALTER TABLE says about row level security. */
    enum RowSecurity {
        ENABLE,
        DISABLE,
        FORCE,
        NO_FORCE
    }
}
