package dev.schemalint.effect.sqlite;

import dev.schemalint.effect.Effect;
import dev.schemalint.operation.Expression;
import dev.schemalint.text.Rows;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions that may answer otherwise the next time. */
final class Volatile {

    private static final Set<String> FUNCTIONS = Rows.of(Effect.class, "sqlite/functions.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private Volatile() {}

    static boolean calls(Expression expression) {
        return expression.calls(FUNCTIONS);
    }
}
