package dev.schemalint.session;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.StringValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code SELECT set_config(name, value, local)}: a SET written as a call. */
record SetConfig(String name, String value, boolean local) {

    static Optional<SetConfig> in(Select select) {
        return select.query().values().stream()
                .flatMap(expression -> of(expression).stream())
                .findFirst();
    }

    private static Optional<SetConfig> of(Expression expression) {
        if (expression instanceof Call call && call.function().text().equals("set_config")) {
            List<Expression> arguments = call.arguments();
            if (arguments.size() == 3
                    && arguments.get(0) instanceof StringValue name
                    && arguments.get(1) instanceof StringValue value) {
                boolean local = !(arguments.get(2) instanceof BooleanValue flag) || flag.value();
                return Optional.of(new SetConfig(name.text().toLowerCase(Locale.ROOT), value.text(), local));
            }
        }
        return Optional.empty();
    }
}
