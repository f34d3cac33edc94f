package dev.schemalint.rules;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A constraint that the server reads and forgets. */
public final class ClauseIgnored implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        List<Span> kept = at.effects().kept(operation).stream()
                .flatMap(ClauseIgnored::constraints)
                .map(constraint -> constraint.extent().span())
                .toList();
        List<Constraint> lost = constraints(operation)
                .filter(constraint -> constraint instanceof ForeignKey || constraint instanceof Check)
                .filter(constraint -> !kept.contains(constraint.extent().span()))
                .toList();
        if (lost.isEmpty() || at.effect().refused()) {
            return Optional.empty();
        }
        Constraint first = lost.get(0);
        Verdict verdict = Verdict.on(at).at(first.extent().span());
        return Optional.of(
                first instanceof ForeignKey key
                        ? verdict.saying("references")
                                .word("parent", key.referenced().text())
                        : verdict.saying("check"));
    }

    private static Stream<Constraint> constraints(Operation operation) {
        if (operation instanceof CreateTable create) {
            return Stream.concat(
                    create.constraints().stream(),
                    create.columns().stream().flatMap(column -> column.constraints().stream()));
        }
        return operation instanceof AddConstraint add
                ? Stream.of(add.constraint())
                : column(operation).stream().flatMap(column -> column.constraints().stream());
    }

    private static Optional<ColumnDefinition> column(Operation operation) {
        if (operation instanceof AddColumn add) {
            return Optional.of(add.definition());
        }
        if (operation instanceof ModifyColumn modify) {
            return Optional.of(modify.definition());
        }
        return operation instanceof ChangeColumn change ? Optional.of(change.definition()) : Optional.empty();
    }
}
