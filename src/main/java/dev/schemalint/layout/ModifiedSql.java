package dev.schemalint.layout;

import java.util.List;
import java.util.regex.Pattern;

/** What a change set does to the SQL of its changes before it is sent. */
record ModifiedSql(List<Node> steps) {

    ModifiedSql {
        steps = List.copyOf(steps);
    }

    static ModifiedSql of(Node changeSet, Conditions conditions) {
        return new ModifiedSql(changeSet
                .children("modifySql")
                .filter(conditions::runs)
                .flatMap(modify -> modify.children().stream())
                .toList());
    }

    String applied(String statement) {
        String sql = statement;
        for (Node step : steps) {
            String found = raw(step, "replace");
            String with = raw(step, "with");
            sql = switch (step.name()) {
                case "prepend" -> raw(step, "value") + sql;
                case "append" -> sql + raw(step, "value");
                case "replace" -> found.isEmpty() ? sql : sql.replace(found, with);
                case "regExpReplace" -> replaced(sql, found, with);
                default -> sql;
            };
        }
        return sql;
    }

    private static String raw(Node step, String name) {
        return step.value(name).map(Node.Text::text).orElse("");
    }

    private static String replaced(String sql, String pattern, String with) {
        try {
            return Pattern.compile(pattern).matcher(sql).replaceAll(with);
        } catch (IndexOutOfBoundsException | IllegalArgumentException noPattern) {
            return sql;
        }
    }
}
