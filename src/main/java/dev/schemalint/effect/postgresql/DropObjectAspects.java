package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.schema.Attachment;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What dropping objects that are no tables does to the tables that use them. */
record DropObjectAspects(Moment moment) {

    List<Aspect> of(DropObject drop) {
        Set<String> names = drop.names().stream().map(Name::text).collect(Gathering.set());
        return switch (drop.what()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE ->
                new DropAspects(moment).ofRelations(drop.names(), drop.what(), drop.ifExists(), drop.cascade());
            case TYPE, DOMAIN -> List.of(using(drop.cascade(), table -> table.hasColumnOf(names::contains)));
            case EXTENSION -> List.of(using(drop.cascade(), table -> table.hasColumnOf(type -> brings(names, type))));
            case SCHEMA -> schema(drop, names);
            case STATISTICS -> List.of(Aspect.of("drop-statistics").with(Role.TABLE, statistics(names)));
            case DATABASE -> List.of(Aspect.of("drop-database"));
            case TABLESPACE -> List.of(Aspect.of("drop-tablespace"));
            case SUBSCRIPTION -> List.of(Aspect.of("drop-subscription"));
            default -> List.of(Aspect.of("object"));
        };
    }

    List<Aspect> of(DropRoutine drop) {
        Set<String> names =
                drop.routines().stream().map(routine -> routine.name().text()).collect(Gathering.set());
        List<Aspect> found = new ArrayList<>(List.of(using(drop.cascade(), table -> calls(table, names))));
        if (drop.routines().stream().anyMatch(routine -> routine.argumentTypes().isEmpty())) {
            found.add(Aspect.of("drop-routine/without-arguments"));
        }
        return found;
    }

    private Aspect using(boolean cascade, Predicate<Table> uses) {
        List<RelationName> users =
                moment.schema().tables(uses).stream().map(Table::name).toList();
        if (users.isEmpty()) {
            return Aspect.of("object");
        }
        return Aspect.of(cascade ? "drop/cascade" : "drop/needed").with(Role.DEPENDENT, users);
    }

    private boolean brings(Set<String> extensions, String type) {
        return moment.catalogs()
                .types()
                .named(type)
                .flatMap(Types.Type::extension)
                .map(extensions::contains)
                .orElse(false);
    }

    private static boolean calls(Table table, Set<String> functions) {
        for (Attachment attachment : table.attachments().values()) {
            if (attachment.function().map(functions::contains).orElse(false)) {
                return true;
            }
        }
        for (Column column : table.columns().values()) {
            if (calls(column.defaultValue(), functions)) {
                return true;
            }
        }
        for (KnownConstraint constraint : table.constraints().values()) {
            if (constraint.definition() instanceof Check check
                    && check.condition().calls(functions)) {
                return true;
            }
        }
        for (Index index : table.indexes().values()) {
            if (calls(index.where(), functions)
                    || index.keys().stream().anyMatch(key -> calls(key.expression(), functions))) {
                return true;
            }
        }
        return false;
    }

    private static boolean calls(Optional<Expression> value, Set<String> functions) {
        return value.isPresent() && value.get().calls(functions);
    }

    private List<Aspect> schema(DropObject drop, Set<String> names) {
        List<RelationName> inside = moment
                .schema()
                .tables(table -> names.contains(table.name().schema()))
                .stream()
                .map(Table::name)
                .toList();
        if (inside.isEmpty()) {
            return List.of(Aspect.of("object"));
        }
        return drop.cascade() ? new DropAspects(moment).ofRelations(inside, true) : List.of(Aspect.of("drop/needed"));
    }

    private List<RelationName> statistics(Set<String> names) {
        return names.stream()
                .flatMap(name -> moment.schema().statisticsOf(name).stream())
                .toList();
    }
}
