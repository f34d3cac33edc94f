package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** ALTER TABLE actions about one column. Clauses of all of them: {@code column}, its name. */
public sealed interface ColumnOperation extends Operation {

    Altered on();

    /** The column it is about. */
    Identifier column();

    @Override
    default Optional<Name> relation() {
        return Optional.of(on().name());
    }

    /** {@code ADD COLUMN}; without a placement the column becomes the last one. Clauses: those of its definition. */
    record AddColumn(
            Extent extent, Altered on, ColumnDefinition definition, boolean ifNotExists, Optional<Placement> placement)
            implements ColumnOperation {
        public AddColumn(Extent extent, Altered on, ColumnDefinition definition, boolean ifNotExists) {
            this(extent, on, definition, ifNotExists, Optional.empty());
        }

        @Override
        public Identifier column() {
            return definition.name();
        }
    }

    record DropColumn(Extent extent, Altered on, Identifier column, boolean ifExists, boolean cascade)
            implements ColumnOperation {}

    record RenameColumn(Extent extent, Altered on, Identifier column, Identifier to) implements ColumnOperation {}

    /** MySQL's {@code MODIFY COLUMN}: all of the column is said again; without a placement it stays where it is. */
    record ModifyColumn(
            Extent extent, Altered on, ColumnDefinition definition, boolean ifExists, Optional<Placement> placement)
            implements ColumnOperation {
        @Override
        public Identifier column() {
            return definition.name();
        }
    }

    /** MySQL's {@code CHANGE COLUMN}: all of the column is said again, and its name, which may be the one it has. */
    record ChangeColumn(
            Extent extent,
            Altered on,
            Identifier column,
            ColumnDefinition definition,
            boolean ifExists,
            Optional<Placement> placement)
            implements ColumnOperation {}

    /** {@code SET VISIBLE} and {@code SET INVISIBLE}. */
    record SetColumnVisibility(Extent extent, Altered on, Identifier column, boolean visible)
            implements ColumnOperation {}

    /** More clauses: {@code type}; {@code using}, with its keyword. */
    record AlterColumnType(
            Extent extent,
            Altered on,
            Identifier column,
            TypeName type,
            Optional<Name> collation,
            Optional<Expression> using)
            implements ColumnOperation {}

    /** One more clause: {@code default}, with its keyword. A default of SQL Server is a constraint with a name. */
    record SetDefault(Extent extent, Altered on, Identifier column, Expression value, Optional<Identifier> constraint)
            implements ColumnOperation {
        public SetDefault(Extent extent, Altered on, Identifier column, Expression value) {
            this(extent, on, column, value, Optional.empty());
        }
    }

    record DropDefault(Extent extent, Altered on, Identifier column) implements ColumnOperation {}

    record SetNotNull(Extent extent, Altered on, Identifier column) implements ColumnOperation {}

    record DropNotNull(Extent extent, Altered on, Identifier column) implements ColumnOperation {}

    record SetStatistics(Extent extent, Altered on, Identifier column, Optional<Integer> target)
            implements ColumnOperation {}

    record SetColumnOptions(Extent extent, Altered on, Identifier column, List<Option> options)
            implements ColumnOperation {
        public SetColumnOptions {
            options = List.copyOf(options);
        }
    }

    record ResetColumnOptions(Extent extent, Altered on, Identifier column, List<String> names)
            implements ColumnOperation {
        public ResetColumnOptions {
            names = List.copyOf(names);
        }
    }

    record SetStorage(Extent extent, Altered on, Identifier column, String storage) implements ColumnOperation {}

    record SetCompression(Extent extent, Altered on, Identifier column, String method) implements ColumnOperation {}

    record AddIdentity(Extent extent, Altered on, Identifier column, boolean always) implements ColumnOperation {}

    /** {@code SET GENERATED}, {@code RESTART} and sequence options of an identity column. */
    record AlterIdentity(Extent extent, Altered on, Identifier column) implements ColumnOperation {}

    record DropIdentity(Extent extent, Altered on, Identifier column, boolean ifExists) implements ColumnOperation {}

    record SetExpression(Extent extent, Altered on, Identifier column, Expression expression)
            implements ColumnOperation {}

    record DropExpression(Extent extent, Altered on, Identifier column, boolean ifExists) implements ColumnOperation {}
}
