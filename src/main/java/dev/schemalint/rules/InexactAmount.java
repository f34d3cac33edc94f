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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A column that is named like an amount of money, and cannot hold one exactly. */
public final class InexactAmount implements OperationRule<Operation> {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)(.*_)?(price|prices|amount|cost|costs|fee|fees|total|subtotal|balance|salary|tax|vat|discount)(_.*)?");

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        List<Typed> found = at.target().dialect() == Dialect.POSTGRESQL
                ? Added.types(operation).filter(InexactAmount::concerns).toList()
                : List.of();
        String columns = found.stream().map(typed -> typed.column().text()).collect(Collectors.joining(", "));
        return found.stream()
                .findFirst()
                .map(first -> Verdict.on(at)
                        .at(first.type().span())
                        .word("columns", columns)
                        .word("type", first.type().written()));
    }

    private static boolean concerns(Typed typed) {
        boolean inexact =
                typed.type().name().equals("float4") || typed.type().name().equals("float8");
        return inexact && AMOUNT.matcher(typed.column().text()).matches();
    }
}
