package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** What can be done alike to every kind of object that has no operation of its own. */
public sealed interface ObjectOperation extends Operation {

    ObjectKind what();

    record CreateObject(
            Extent extent,
            ObjectKind what,
            Optional<Name> name,
            boolean ifNotExists,
            boolean orReplace,
            List<Option> options)
            implements ObjectOperation {
        public CreateObject {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "create-" + what.id();
        }
    }

    record AlterObject(Extent extent, ObjectKind what, Optional<Name> name, List<Option> options)
            implements ObjectOperation {
        public AlterObject {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "alter-" + what.id();
        }
    }

    record DropObject(Extent extent, ObjectKind what, List<Name> names, boolean ifExists, boolean cascade)
            implements ObjectOperation {
        public DropObject {
            names = List.copyOf(names);
        }

        @Override
        public String kind() {
            return "drop-" + what.id();
        }
    }

    record RenameObject(Extent extent, ObjectKind what, Name name, Identifier to) implements ObjectOperation {
        @Override
        public String kind() {
            return "rename-" + what.id();
        }
    }

    /**
     * {@code ALTER TABLE ALL IN TABLESPACE ... SET TABLESPACE}.
     *
     * @param owners whose relations move; none means everybody's
     */
    record MoveAllInTablespace(
            Extent extent, ObjectKind what, Identifier from, List<Identifier> owners, Identifier to, boolean noWait)
            implements ObjectOperation {
        public MoveAllInTablespace {
            owners = List.copyOf(owners);
        }
    }

    record SetObjectSchema(Extent extent, ObjectKind what, Name name, Identifier schema) implements ObjectOperation {}

    record ChangeOwner(Extent extent, ObjectKind what, Optional<Name> name, Identifier owner)
            implements ObjectOperation {}

    /** {@code ALTER DEFAULT PRIVILEGES}; what is granted or revoked is on objects yet to come. */
    record AlterDefaultPrivileges(
            Extent extent, List<Identifier> roles, List<Identifier> schemas, ObjectOperation change)
            implements ObjectOperation {
        public AlterDefaultPrivileges {
            roles = List.copyOf(roles);
            schemas = List.copyOf(schemas);
        }

        @Override
        public ObjectKind what() {
            return ObjectKind.DEFAULT_PRIVILEGES;
        }
    }

    /** {@code DEPENDS ON EXTENSION}; of a trigger, {@code table} is what it stands on. */
    record DependOnExtension(
            Extent extent, ObjectKind what, Name name, Optional<Name> table, Identifier extension, boolean depends)
            implements ObjectOperation {
        @Override
        public Optional<Name> relation() {
            return table;
        }
    }

    /** {@code CREATE STATISTICS}; the kinds are those written, such as {@code mcv}. Clauses: {@code table}. */
    record CreateStatistics(
            Extent extent,
            Optional<Name> name,
            boolean ifNotExists,
            List<String> kinds,
            List<Expression> values,
            Name table)
            implements ObjectOperation {
        public CreateStatistics {
            kinds = List.copyOf(kinds);
            values = List.copyOf(values);
        }

        @Override
        public ObjectKind what() {
            return ObjectKind.STATISTICS;
        }

        @Override
        public Optional<Name> relation() {
            return Optional.of(table);
        }
    }

    /** {@code COMMENT ON}; on a column the name ends with the column, and no text means NULL. */
    record Comment(Extent extent, ObjectKind what, Name name, Optional<Name> table, Optional<String> text)
            implements ObjectOperation {
        @Override
        public Optional<Name> relation() {
            return table;
        }
    }

    record SecurityLabel(Extent extent, ObjectKind what, Name name) implements ObjectOperation {}

    /**
     * {@code GRANT} of privileges on objects; no privileges means ALL. Membership in roles is granted on ROLE.
     *
     * @param everyInSchema whether the names are schemas, and everything of that kind in them is meant
     */
    record Grant(
            Extent extent,
            ObjectKind what,
            List<String> privileges,
            List<Name> names,
            boolean everyInSchema,
            List<Identifier> grantees,
            boolean grantOption)
            implements ObjectOperation {
        public Grant {
            privileges = List.copyOf(privileges);
            names = List.copyOf(names);
            grantees = List.copyOf(grantees);
        }
    }

    /** {@code REVOKE}, like {@link Grant}. */
    record Revoke(
            Extent extent,
            ObjectKind what,
            List<String> privileges,
            List<Name> names,
            boolean everyInSchema,
            List<Identifier> grantees,
            boolean cascade)
            implements ObjectOperation {
        public Revoke {
            privileges = List.copyOf(privileges);
            names = List.copyOf(names);
            grantees = List.copyOf(grantees);
        }
    }

    /** {@code ALTER DATABASE|ROLE ... SET name = value}: settings that later sessions begin with; no value means RESET. */
    record SetObjectSetting(
            Extent extent, ObjectKind what, Optional<Name> name, String setting, Optional<List<String>> values)
            implements ObjectOperation {}
}
