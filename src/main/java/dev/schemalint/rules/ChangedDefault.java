package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A default that becomes another, while running code may count on the old one. */
public final class ChangedDefault implements OperationRule<SetDefault> {

    @Override
    public Optional<Verdict> judge(SetDefault set, Situation at) {
        Name table = set.on().name();
        Optional<Expression> old = at.column(table, set.column()).flatMap(Column::defaultValue);
        boolean stays = at.columnAtEnd(table, set.column()).isPresent();
        boolean changes = old.filter(value -> !same(value, set.value())).isPresent();
        return changes && stays && at.inUse(table) && !at.isNewColumn(table, set.column())
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }

    /** Calls of the same function are taken to be the same, and so is a value with and without its cast. */
    private static boolean same(Expression one, Expression two) {
        Expression left = bare(one);
        Expression right = bare(two);
        if (left instanceof NullValue) {
            return true;
        }
        return left instanceof Call call && right instanceof Call other
                ? call.function().text().equals(other.function().text())
                : left.equals(right);
    }

    private static Expression bare(Expression value) {
        return value instanceof Cast cast ? bare(cast.value()) : value;
    }
}
