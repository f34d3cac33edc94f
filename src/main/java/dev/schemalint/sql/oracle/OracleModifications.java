package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.SetColumnOptions;
import dev.schemalint.operation.ColumnOperation.SetColumnVisibility;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ColumnOperation.SetExpression;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads MODIFY of Oracle's ALTER TABLE: what it does not say of a column or a constraint stays as it was. */
final class OracleModifications {

    private final OracleElements all;

    OracleModifications(OracleElements all) {
        this.all = all;
    }

    /** From behind MODIFY. */
    List<Operation> read(Cursor cursor, int mark, Altered on) throws Unexpected {
        if (cursor.accept("CONSTRAINT")) {
            return List.of(constraint(cursor, mark, on));
        }
        if (cursor.accept("LOB")) {
            cursor.backTo(cursor.closingMark() + 1);
            cursor.backTo(cursor.closingMark() + 1);
            return List.of(new SetTableOptions(cursor.extentSince(mark), on, List.of(Option.of("lob"))));
        }
        if (cursor.at("PRIMARY", "KEY") || cursor.at("NESTED", "TABLE") || cursor.at("DEFAULT", "ATTRIBUTES")) {
            throw Unexpected.uncovered(cursor.peek(), "this action of ALTER TABLE is not read here");
        }
        return all.oneOrSeveral(cursor, mark, from -> column(cursor, from, on));
    }

    private Operation constraint(Cursor cursor, int mark, Altered on) throws Unexpected {
        Identifier name = all.common().names().identifier(cursor);
        Token word = cursor.peek();
        boolean validated =
                word.is("VALIDATE") || word.is("ENABLE") && !cursor.peek(1).is("NOVALIDATE");
        boolean enforced = !word.is("DISABLE");
        all.constraints().state(cursor);
        cursor.accept("CASCADE");
        Extent extent = cursor.extentSince(mark).with("name", name.span());
        return OracleAlterTable.toggled(extent, on, name, enforced, validated);
    }

    /** Each thing that is said of a column is an operation of its own. */
    private List<Operation> column(Cursor cursor, int mark, Altered on) throws Unexpected {
        ColumnDefinition column = all.columns().read(cursor);
        if (cursor.accept("DROP", "IDENTITY")) {
            return List.of(new DropIdentity(cursor.extentSince(mark), on, column.name(), false));
        }
        Extent extent = new Extent(cursor.since(mark), column.extent().clauses());
        List<Operation> operations = new ArrayList<>();
        column.type()
                .ifPresent(type -> operations.add(
                        new AlterColumnType(extent, on, column.name(), type, column.collation(), Optional.empty())));
        column.defaultValue().ifPresent(value -> operations.add(new SetDefault(extent, on, column.name(), value)));
        column.identity()
                .ifPresent(identity -> operations.add(new AddIdentity(extent, on, column.name(), identity.always())));
        column.generated()
                .ifPresent(generated ->
                        operations.add(new SetExpression(extent, on, column.name(), generated.expression())));
        column.constraints().forEach(constraint -> operations.add(added(extent, on, column.name(), constraint)));
        if (column.is("null")) {
            operations.add(new DropNotNull(extent, on, column.name()));
        }
        if (column.is("visible") || column.is("invisible")) {
            operations.add(new SetColumnVisibility(extent, on, column.name(), column.is("visible")));
        }
        if (operations.isEmpty()) {
            operations.add(new SetColumnOptions(extent, on, column.name(), column.attributes()));
        }
        return operations;
    }

    /** A NOT NULL that holds for all rows at once is said of the column itself. */
    private static Operation added(Extent extent, Altered on, Identifier column, Constraint constraint) {
        boolean plain = constraint instanceof NotNull
                && !constraint.traits().notValid()
                && !constraint.traits().notEnforced();
        return plain
                ? new SetNotNull(extent, on, column)
                : new AddConstraint(
                        extent.with("constraint", constraint.extent().span()), on, constraint);
    }
}
