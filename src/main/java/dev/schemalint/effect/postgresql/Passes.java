package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.AlterIdentity;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.ColumnOperation.DropExpression;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ColumnOperation.SetExpression;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.Operation;
import java.util.List;

/**
 * The order in which PostgreSQL carries out the actions of one ALTER TABLE, whatever order they are written in: it drops
 * before it changes types, and changes types before it adds.
 */
enum Passes {
    DROP,
    CHANGE_TYPE,
    SET_EXPRESSION,
    ADD_COLUMN,
    ADD_CONSTRAINT,
    SET_ATTRIBUTE,
    ADD_KEY,
    SET_DEFAULT,
    REST;

    static List<Operation> inOrder(List<Operation> actions) {
        return actions.size() < 2
                ? actions
                : actions.stream()
                        .sorted((one, two) -> of(one).compareTo(of(two)))
                        .toList();
    }

    private static Passes of(Operation action) {
        if (action instanceof DropColumn
                || action instanceof DropConstraint
                || action instanceof DropDefault
                || action instanceof DropNotNull
                || action instanceof DropExpression
                || action instanceof DropIdentity) {
            return DROP;
        }
        if (action instanceof AlterColumnType) {
            return CHANGE_TYPE;
        }
        if (action instanceof SetExpression) {
            return SET_EXPRESSION;
        }
        if (action instanceof AddColumn) {
            return ADD_COLUMN;
        }
        if (action instanceof AddConstraint add) {
            return add.constraint() instanceof Unique || add.constraint() instanceof PrimaryKey
                    ? ADD_KEY
                    : ADD_CONSTRAINT;
        }
        if (action instanceof SetNotNull || action instanceof AlterIdentity) {
            return SET_ATTRIBUTE;
        }
        return action instanceof SetDefault || action instanceof AddIdentity ? SET_DEFAULT : REST;
    }
}
