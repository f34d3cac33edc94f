package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Added.Typed;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column that is named like an amount of money, and cannot hold one exactly. */
public final class InexactAmount implements OperationRule<Operation> {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)(.*_)?(price|prices|amount|cost|costs|fee|fees|total|subtotal|balance|salary|tax|vat|discount)(_.*)?");

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        return Verdict.onTypes(
                at, at.types(Dialect.POSTGRESQL).filter(InexactAmount::concerns).toList());
    }

    private static boolean concerns(Typed typed) {
        boolean inexact =
                typed.type().name().equals("float4") || typed.type().name().equals("float8");
        return inexact && AMOUNT.matcher(typed.column().text()).matches();
    }
}
