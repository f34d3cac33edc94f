package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.story.Situation;
import java.util.Optional;
import java.util.stream.Stream;

/** A constraint or default that SQL Server names itself, otherwise on each database. */
public final class ConstraintWithoutName implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        boolean passing = operation instanceof CreateTable create && create.persistence() == Persistence.TEMPORARY;
        if (at.target().dialect() != Dialect.SQLSERVER || passing) {
            return Optional.empty();
        }
        return Stream.concat(constraints(operation), defaults(operation))
                .findFirst()
                .map(what -> Verdict.on(at).word("what", what));
    }

    private static Stream<String> constraints(Operation operation) {
        return Added.constraints(operation)
                .filter(constraint -> constraint.name().isEmpty() && !(constraint instanceof NotNull))
                .map(ConstraintWithoutName::words);
    }

    private static Stream<String> defaults(Operation operation) {
        if (operation instanceof SetDefault set) {
            return set.constraint().isPresent()
                    ? Stream.empty()
                    : Stream.of("the default of " + set.column().text());
        }
        return Added.columns(operation)
                .filter(column -> column.defaultValue().isPresent() && !column.is(Column.DEFAULT_CONSTRAINT))
                .map(column -> "the default of " + column.name().text());
    }

    private static String words(Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey) {
            return "the primary key";
        }
        if (constraint instanceof Constraint.ForeignKey key) {
            return "the foreign key to " + key.referenced().text();
        }
        return constraint instanceof Constraint.Check ? "a check" : "a unique constraint";
    }
}
