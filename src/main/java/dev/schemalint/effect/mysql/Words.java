package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the definition of a column asks of a server: words and types that not all versions have. */
final class Words {

    private static final Set<String> NEWER_TYPES = Set.of("json", "vector", "uuid", "inet6", "inet4");
    private static final Set<String> WITH_FRACTION = Set.of("datetime", "timestamp", "time");
    private static final Set<String> NOW = Set.of("now", "current_timestamp", "localtime", "localtimestamp");
    private static final Set<String> LARGE =
            Set.of("tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob", "longblob", "json");

    private Words() {}

    static List<Change> of(ColumnDefinition definition) {
        List<Change> needed = new ArrayList<>();
        definition.type().ifPresent(type -> types(type, needed));
        if (definition.is("invisible")) {
            needed.add(Change.of("word/invisible-column"));
        }
        if (definition.is("compressed")) {
            needed.add(Change.of("word/compressed-column"));
        }
        for (String word : List.of("stored", "persistent")) {
            if (definition.extent().clause(word).isPresent()) {
                needed.add(Change.of("word/" + word));
            }
        }
        if (Alteration.isVirtual(definition) && definition.notNull()) {
            needed.add(Change.of("word/virtual-not-null"));
        }
        definition.defaultValue().ifPresent(value -> defaults(definition, value, needed));
        if (saysMoreBehindCheck(definition)) {
            needed.add(Change.of("word/more-behind-check"));
        }
        return needed;
    }

    /** A check once was the last thing that could be said of a column. */
    private static boolean saysMoreBehindCheck(ColumnDefinition definition) {
        return definition.extent().clause("check").stream()
                .anyMatch(check -> definition.extent().clauses().stream()
                        .anyMatch(clause -> clause.span().start() >= check.end()));
    }

    private static void types(TypeName type, List<Change> needed) {
        if (NEWER_TYPES.contains(type.name())) {
            needed.add(Change.of("word/" + type.name()));
        }
        if (WITH_FRACTION.contains(type.name())
                && !type.modifiers().isEmpty()
                && !type.modifiers().get(0).equals("0")) {
            needed.add(Change.of("word/fraction-of-seconds"));
        }
    }

    private static void defaults(ColumnDefinition definition, Expression value, List<Change> needed) {
        String type = definition.type().map(TypeName::name).orElse("");
        if (definition.extent().clause("default-expression").isPresent()) {
            needed.add(Change.of("word/default-expression"));
        } else if (type.equals("datetime") && isNow(value)) {
            needed.add(Change.of("word/now-for-datetime"));
        } else if (LARGE.contains(type) && !(value instanceof NullValue)) {
            needed.add(Change.of("word/default-of-text"));
        }
    }

    private static boolean isNow(Expression value) {
        return value instanceof Call call && NOW.contains(call.function().text().toLowerCase(Locale.ROOT));
    }
}
