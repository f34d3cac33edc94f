package dev.schemalint.effect.sqlite;

import dev.schemalint.effect.Effect;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.text.Gathering;
import dev.schemalint.text.Rows;
import java.util.Set;

/** The functions that may answer otherwise the next time. */
final class Volatile {

    private static final Set<String> OF_TIME =
            Set.of("date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff");

    private static final Set<String> FUNCTIONS = Rows.of(Effect.class, "sqlite/functions.tsv").stream()
            .map(row -> row.get(0))
            .collect(Gathering.set());

    private Volatile() {}

    static boolean calls(Expression expression) {
        return expression.calls(FUNCTIONS);
    }

    static boolean tellsTime(Expression expression) {
        return expression.calls(OF_TIME);
    }

    /** Whether it asks for the time that it is. */
    static boolean asksNow(Expression expression) {
        boolean[] asked = {false};
        expression.each(part -> asked[0] |= part instanceof Call call
                && OF_TIME.contains(call.function().text())
                && (call.arguments().size() < (call.function().text().equals("strftime") ? 2 : 1)
                        || call.arguments().stream()
                                .anyMatch(argument -> argument instanceof StringValue text
                                        && text.text().strip().equalsIgnoreCase("now"))));
        return asked[0];
    }
}
