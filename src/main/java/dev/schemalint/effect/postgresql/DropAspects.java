package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What dropping relations and columns does, to them and to what leans on them. */
record DropAspects(Moment moment) {

    List<Aspect> ofColumn(DropColumn drop) {
        RelationName table = moment.name(drop.on().name());
        String column = drop.column().text();
        Optional<Table> known = moment.table(table);
        List<Aspect> found = new ArrayList<>();
        found.add(moment.on("drop-column", drop.on())
                .with(
                        Role.SEQUENCE,
                        known.flatMap(t -> t.column(column)).flatMap(Column::sequence).stream()
                                .toList())
                .with(Role.REFERENCED, moment.pointedAtBy(table, constraint -> constraint.on(column))));
        known.ifPresent(t -> {
            if (t.complete() && t.column(column).isEmpty() && !drop.ifExists()) {
                found.add(Aspect.of("drop-column/missing"));
            }
            if (Needed.inPartitionKey(t, column)) {
                found.add(Aspect.of("drop-column/in-partition-key"));
            }
            if (Needed.inherited(t, column, moment)) {
                found.add(Aspect.of("drop-column/inherited"));
            }
            found.addAll(dependents(t, column, drop.cascade()));
        });
        return found;
    }

    private List<Aspect> dependents(Table table, String column, boolean cascade) {
        List<Aspect> found = new ArrayList<>();
        Set<RelationName> falling = new LinkedHashSet<>();
        List<RelationName> pointing = new ArrayList<>();
        if (!moment.schema().leaningOn(table.name()).isEmpty()) {
            for (Table view : Needed.views(table.name(), column, moment)) {
                falling.add(view.name());
                moment.viewsOn(view.name()).stream().map(Table::name).forEach(falling::add);
            }
            moment.schema()
                    .pointingAt(table.name())
                    .filter(other -> Keys.pointedAt(other.key(), table).contains(column))
                    .forEach(other -> pointing.add(other.table().name()));
        }
        boolean named = table.attachments().values().stream()
                .anyMatch(attachment -> attachment.columns().contains(column));
        if (!cascade && Needed.inGeneratedColumn(table, column)) {
            found.add(Aspect.of("drop-column/in-generated-column"));
        }
        if (falling.isEmpty() && pointing.isEmpty() && !named) {
            return found;
        }
        found.add(Aspect.of(cascade ? "drop/cascade" : "drop/needed")
                .with(Role.DEPENDENT, falling)
                .with(Role.REFERENCING, pointing));
        return found;
    }

    /** Dropping tables, views, sequences: all that fall together. */
    List<Aspect> ofRelations(List<Name> names, ObjectKind kind, boolean ifExists, boolean cascade) {
        List<RelationName> named = new ArrayList<>();
        for (Name name : names) {
            if (moment.table(name).map(table -> table.kind() != kind).orElse(false)) {
                return List.of(Aspect.of("wrong-kind"));
            }
            if (!moment.schema().complete() || moment.table(name).isPresent()) {
                if (kind == ObjectKind.SEQUENCE && Sequences.ofIdentity(moment.name(name), moment)) {
                    return List.of(Aspect.of("drop-sequence/of-identity"));
                }
                named.add(moment.name(name));
            } else if (!ifExists) {
                return List.of(Aspect.of("missing-relation"));
            }
        }
        return ofRelations(named, cascade);
    }

    List<Aspect> ofRelations(List<RelationName> named, boolean cascade) {
        Set<RelationName> falling = new LinkedHashSet<>(named);
        Set<RelationName> pointing = new LinkedHashSet<>();
        boolean needed = false;
        List<RelationName> open = new ArrayList<>(named);
        while (!open.isEmpty()) {
            RelationName next = open.remove(open.size() - 1);
            for (Table other : moment.schema().leaningOn(next)) {
                boolean part = other.partitionOf().equals(Optional.of(next));
                boolean view = other.defined().isPresent();
                boolean child = other.lineage().parents().contains(next);
                if (!view && !child) {
                    needed |= !falling.contains(other.name()) && !named.contains(other.name());
                    pointing.add(other.name());
                } else if (falling.add(other.name())) {
                    needed |= !part;
                    open.add(other.name());
                }
            }
        }
        List<Aspect> found = new ArrayList<>();
        found.add(whole(named, falling));
        if (named.stream().anyMatch(name -> !moment.schema().rowUsers(name).isEmpty())) {
            needed = true;
        }
        List<RelationName> counting = defaultsOf(falling);
        if (needed || !counting.isEmpty()) {
            found.add(Aspect.of(cascade ? "drop/cascade" : "drop/needed")
                    .with(Role.DEPENDENT, counting)
                    .with(Role.REFERENCING, pointing));
        }
        return found;
    }

    private Aspect whole(List<RelationName> named, Set<RelationName> falling) {
        Aspect aspect = Aspect.of("drop-relation").with(Role.TABLE, named).with(Role.CHILD, falling);
        for (RelationName relation : falling) {
            Optional<Table> known = moment.table(relation);
            aspect = aspect.with(
                            Role.REFERENCED,
                            moment.pointedAtBy(relation, constraint -> !comesFromParent(known, constraint.name())))
                    .with(
                            Role.SEQUENCE,
                            known.stream().flatMap(Table::sequences).toList());
            Optional<RelationName> parent = known.flatMap(Table::partitionOf);
            if (parent.isPresent()) {
                aspect = aspect.with(Role.PARENT, parent.get())
                        .with(
                                Role.DEFAULT_PARTITION,
                                Partitions.defaultOf(parent.get(), moment).stream()
                                        .toList());
            }
        }
        return aspect;
    }

    /** A foreign key that a partition has of its parent has its triggers there. */
    private boolean comesFromParent(Optional<Table> partition, String constraint) {
        return partition
                .flatMap(Table::partitionOf)
                .flatMap(moment::table)
                .flatMap(parent -> parent.constraint(constraint))
                .isPresent();
    }

    /** The tables whose columns count with a sequence that falls, and do not fall themselves. */
    private List<RelationName> defaultsOf(Set<RelationName> falling) {
        boolean sequence = falling.stream()
                .flatMap(name -> moment.table(name).stream())
                .anyMatch(table -> table.kind() == ObjectKind.SEQUENCE);
        if (!sequence) {
            return List.of();
        }
        return moment
                .schema()
                .tables(table -> !falling.contains(table.name())
                        && table.columns().values().stream().anyMatch(column -> countsWith(column, falling)))
                .stream()
                .map(Table::name)
                .toList();
    }

    private boolean countsWith(Column column, Set<RelationName> sequences) {
        return column.identity() && column.sequence().map(sequences::contains).orElse(false)
                || column.defaultValue().stream()
                        .flatMap(value -> Sequences.named(value, moment).stream())
                        .anyMatch(sequences::contains);
    }
}
