package dev.schemalint.operation;

import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.TableOperation.CreateTable;
import java.util.stream.Stream;

/** The columns and constraints that an operation adds, whichever statement it is. */
public final class Added {

    private Added() {}

    public static Stream<ColumnDefinition> columns(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.columns().stream();
        }
        return operation instanceof AddColumn add ? Stream.of(add.definition()) : Stream.of();
    }

    /** A column, and the type that an operation gives it. */
    public record Typed(Identifier column, TypeName type) {}

    /** The columns that get a type: new ones, and those whose type changes. */
    public static Stream<Typed> types(Operation operation) {
        if (operation instanceof AlterColumnType alter) {
            return Stream.of(new Typed(alter.column(), alter.type()));
        }
        return columns(operation).flatMap(column -> column.type().stream().map(type -> new Typed(column.name(), type)));
    }

    public static Stream<Constraint> constraints(Operation operation) {
        Stream<Constraint> beside = columns(operation).flatMap(column -> column.constraints().stream());
        if (operation instanceof CreateTable create) {
            return Stream.concat(beside, create.constraints().stream());
        }
        return operation instanceof AddConstraint add ? Stream.of(add.constraint()) : beside;
    }
}
