package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Added.Typed;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of the type money, whose meaning depends on a setting of the server. */
public final class MoneyColumn implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        List<Typed> found = at.target().dialect() == Dialect.POSTGRESQL
                ? Added.types(operation)
                        .filter(typed -> typed.type().name().equals("money"))
                        .toList()
                : List.of();
        String columns = found.stream().map(typed -> typed.column().text()).collect(Collectors.joining(", "));
        return found.stream()
                .findFirst()
                .map(first -> Verdict.on(at)
                        .at(first.type().span())
                        .word("columns", columns)
                        .word("type", first.type().written()));
    }
}
