package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What ADD COLUMN changes. */
record AddedColumn(Alteration alteration) {

    /** Each row has a value of its own, on both engines. */
    private static final Set<String> BY_ROW = Set.of("uuid", "uuid_short", "sysdate", "uuid_v4", "uuid_v7");
    /** A replica would come to other values; MariaDB takes one value for all rows. */
    private static final Set<String> UNREPEATABLE =
            Set.of("rand", "random_bytes", "connection_id", "found_rows", "row_count", "last_insert_id", "sys_guid");

    private static final Set<String> DATES = Set.of("date", "datetime");

    private static final Set<String> OF_SESSION = Set.of(
            "current_user", "user", "session_user", "system_user", "current_role", "database", "schema", "version");

    List<Change> of(AddColumn add) {
        ColumnDefinition definition = add.definition();
        String name = definition.name().text();
        List<Change> changes = new ArrayList<>();
        if (add.ifNotExists()) {
            changes.add(Change.of("word/if-not-exists"));
        }
        if (alteration.column(name).isPresent() && !alteration.dropsColumn(name)) {
            changes.add(
                    add.ifNotExists()
                            ? Change.of("nothing")
                            : Change.refused("1060: the table has this column already"));
            return changes;
        }
        changes.addAll(Words.of(definition));
        changes.add(Change.of(shape(add)));
        if (definition.is("auto_increment")) {
            counting(definition).ifPresent(changes::add);
        }
        if (withoutValue(definition)) {
            changes.add(Change.of("zero-date").failingOn("filled"));
        }
        definition
                .defaultValue()
                .filter(value ->
                        definition.extent().clause("default-expression").isPresent())
                .ifPresent(value -> changes.add(Change.of("default-of-new-column/" + kind(value))));
        for (Constraint constraint : definition.constraints()) {
            changes.addAll(of(constraint));
        }
        return changes;
    }

    private String shape(AddColumn add) {
        ColumnDefinition definition = add.definition();
        if (definition.generated().isPresent()) {
            boolean first = add.placement().map(place -> place.isFirst()).orElse(false);
            return Alteration.isVirtual(definition)
                    ? first ? "add-column/virtual/first" : "add-column/virtual"
                    : "add-column/stored";
        }
        if (definition.is("auto_increment")) {
            return "add-column/auto-increment";
        }
        return moves(add) ? "add-column/placed" : "add-column";
    }

    /** Why a column cannot count: it must be a key, and the only one that counts. */
    private Optional<Change> counting(ColumnDefinition definition) {
        String name = definition.name().text();
        boolean another = alteration.table().stream()
                .flatMap(table -> table.columns().values().stream())
                .anyMatch(column -> column.is("auto_increment") && !alteration.says(column.name()));
        boolean key = definition.has(PrimaryKey.class)
                || definition.has(Unique.class)
                || alteration.keysAdded().anyMatch(keys -> keys.contains(name));
        return another || !key
                ? Optional.of(Change.refused("1075: a table has one AUTO_INCREMENT column, and it is a key"))
                : Optional.empty();
    }

    /** Whether the rows there are would get the date of year 0. */
    private static boolean withoutValue(ColumnDefinition definition) {
        return definition.type().map(type -> DATES.contains(type.name())).orElse(false)
                && definition.notNull()
                && definition.defaultValue().isEmpty()
                && definition.generated().isEmpty();
    }

    /** Behind the last one that is kept in the row is where it would stand anyway. */
    private boolean moves(AddColumn add) {
        if (add.placement().isEmpty()) {
            return false;
        }
        Optional<String> after = add.placement().get().after().map(Identifier::text);
        Optional<String> last = alteration.table().filter(Table::complete).stream()
                .flatMap(table -> table.columns().values().stream())
                .filter(column -> !Alteration.isVirtual(column))
                .map(Column::name)
                .reduce((one, two) -> two);
        boolean behindAddedOne = after.flatMap(alteration::added).isPresent();
        return after.isEmpty() || !behindAddedOne && !last.equals(after);
    }

    private static String kind(Expression value) {
        Set<String> called = new HashSet<>();
        Set<String> columns = new HashSet<>();
        value.each(part -> {
            if (part instanceof Call call) {
                called.add(call.function().text().toLowerCase(Locale.ROOT));
            }
            if (part instanceof ColumnReference reference) {
                columns.add(reference.column().text());
            }
        });
        if (!Collections.disjoint(called, BY_ROW)) {
            return "by-row";
        }
        if (!Collections.disjoint(called, UNREPEATABLE)) {
            return "unrepeatable";
        }
        if (!Collections.disjoint(called, OF_SESSION)) {
            return "of-session";
        }
        return columns.isEmpty() ? "computed" : "of-columns";
    }

    private List<Change> of(Constraint constraint) {
        KeyChanges keys = new KeyChanges(alteration);
        if (constraint instanceof PrimaryKey key) {
            return keys.primary(key);
        }
        if (constraint instanceof Unique unique) {
            return keys.unique(unique);
        }
        if (constraint instanceof Check check) {
            String shape = check.traits().notEnforced() ? "add-check/not-enforced" : "add-check/of-new-column";
            return List.of(Change.of(shape).failingOn("violations"));
        }
        boolean counts =
                constraint instanceof ForeignKey && alteration.features().have("references-in-columns");
        return counts ? keys.foreign((ForeignKey) constraint) : List.of();
    }
}
