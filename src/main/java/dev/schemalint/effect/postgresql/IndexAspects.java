package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.AttachIndexPartition;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.IndexOperation.SetIndexTablespace;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What statements about indexes do. */
record IndexAspects(Moment moment) {

    /** The methods that servers bring along and whose indexes cannot be unique. */
    private static final Set<String> BUILT_IN = Set.of("hash", "gin", "gist", "spgist", "brin");

    List<Aspect> of(IndexOperation operation) {
        if (operation instanceof CreateIndex create) {
            return create(create);
        }
        if (operation instanceof DropIndex drop) {
            return drop(drop);
        }
        if (operation instanceof Reindex reindex) {
            return new ReindexAspects(moment).of(reindex);
        }
        if (operation instanceof SetIndexTablespace set) {
            return List.of(Aspect.of("set-index-tablespace")
                    .with(Role.TABLE, tableOf(set.on().name()).stream().toList())
                    .about(List.of(set.on().name().text())));
        }
        if (operation instanceof AttachIndexPartition attach) {
            return List.of(Aspect.of("attach-index-partition")
                    .with(Role.TABLE, tableOf(attach.on().name()).stream().toList())
                    .with(Role.PARTITION, tableOf(attach.partition()).stream().toList()));
        }
        return List.of(Aspect.of(operation.kind()));
    }

    private List<Aspect> create(CreateIndex create) {
        RelationName table = moment.name(create.table());
        Optional<Table> known = moment.table(table);
        String shape = create.concurrently() ? "create-index/concurrently" : "create-index";
        if (create.ifNotExists() && create.name().isEmpty()) {
            return List.of(Aspect.of("create-index/unnamed"));
        }
        boolean exists = create.name()
                .map(name ->
                        known.map(t -> t.indexes().containsKey(name.text())).orElse(false))
                .orElse(false);
        if (exists) {
            return List.of(moment.on(create.ifNotExists() ? shape + "/exists" : "create-index/taken", table, true));
        }
        List<Aspect> found = new ArrayList<>();
        found.add(moment.onDivided(shape, table, create.only()));
        if (known.map(Table::partitioned).orElse(false)) {
            found.add(Aspect.of(shape + "/partitioned"));
        }
        if (create.only()) {
            found.add(Aspect.of("create-index/only"));
        }
        if (create.unique()) {
            found.add(Aspect.of("create-index/unique"));
            if (Keys.leavesOutPartitionKey(known, Keys.columns(create.keys()))) {
                found.add(Aspect.of("unique/leaves-out-partition-key"));
            }
        }
        if (!create.include().isEmpty()) {
            found.add(Aspect.of("create-index/include"));
        }
        if (create.nullsNotDistinct()) {
            found.add(Aspect.of("nulls-not-distinct"));
        }
        found.addAll(objections(create, known));
        return found;
    }

    private List<Aspect> objections(CreateIndex create, Optional<Table> table) {
        List<Aspect> found = new ArrayList<>();
        if (table.map(known -> known.kind() == ObjectKind.VIEW).orElse(false)) {
            found.add(Aspect.of("create-index/on-view"));
        }
        List<Expression> computed = new ArrayList<>();
        create.keys().forEach(key -> key.expression().ifPresent(computed::add));
        create.where().ifPresent(computed::add);
        for (Expression expression : computed) {
            Volatilities.Judgement judged = moment.judge(expression);
            Aspect immutable = Aspect.of("create-index/computed").unless(judged.missing());
            found.add(
                    judged.certainlyChanges() || ZoneDependence.of(expression, table, moment)
                            ? Aspect.of("create-index/not-immutable")
                            : immutable);
        }
        if (create.unique()
                && create.method()
                        .filter(method -> BUILT_IN.contains(method.text()))
                        .isPresent()) {
            found.add(Aspect.of("create-index/unique-by-method"));
        }
        boolean ordered =
                create.method().map(method -> method.text().equals("btree")).orElse(true);
        for (Key key : create.keys()) {
            key.column().ifPresent(column -> {
                if (table.map(known ->
                                known.complete() && known.column(column.text()).isEmpty())
                        .orElse(false)) {
                    found.add(Aspect.of("missing-column"));
                }
                if (ordered && key.operatorClass().isEmpty() && Keys.unordered(table, column.text(), moment)) {
                    found.add(Aspect.of("index/unordered-type"));
                }
                if (Keys.virtual(table, column.text())) {
                    found.add(Aspect.of("index/virtual-column"));
                }
            });
        }
        return found;
    }

    private List<Aspect> drop(DropIndex drop) {
        List<Aspect> found = new ArrayList<>();
        if (drop.concurrently()) {
            found.add(Aspect.of("drop-index/concurrently"));
            if (drop.indexes().size() > 1) {
                found.add(Aspect.of("drop-index/concurrently/several"));
            }
            if (drop.cascade()) {
                found.add(Aspect.of("drop-index/concurrently/cascade"));
            }
        }
        for (Name index : drop.indexes()) {
            found.add(drop(drop, index));
        }
        return found;
    }

    private Aspect drop(DropIndex drop, Name name) {
        String shape = drop.concurrently() ? "drop-index/concurrently" : "drop-index";
        Optional<Table> table = moment.schema().tableOfIndex(name, moment.session());
        if (table.isEmpty()) {
            boolean missing = moment.schema().complete();
            return missing && !drop.ifExists()
                    ? Aspect.of("missing-index")
                    : Aspect.of(shape).unsettled(missing ? List.of() : List.of("which table " + name + " stands on"));
        }
        Index index = Objects.requireNonNull(table.get().indexes().get(name.text()));
        if (index.constraint()) {
            return Aspect.of("drop-index/of-constraint");
        }
        if (table.get().partitioned() && drop.concurrently()) {
            return Aspect.of("drop-index/concurrently/partitioned");
        }
        List<RelationName> pointing = moment.schema()
                .pointingAt(table.get().name())
                .filter(other -> index.unique()
                        && Keys.pointedAt(other.key(), table.get()).equals(Keys.columns(index))
                        && table.get().indexes().values().stream()
                                .noneMatch(twin ->
                                        twin.constraint() && Keys.columns(twin).equals(Keys.columns(index))))
                .map(other -> other.table().name())
                .toList();
        if (!pointing.isEmpty() && !drop.cascade()) {
            return Aspect.of("drop/needed");
        }
        if (index.attached()) {
            return Aspect.of("drop-index/attached");
        }
        return moment.onDivided(shape, table.get().name(), false).with(Role.REFERENCING, pointing);
    }

    private Optional<RelationName> tableOf(Name index) {
        return moment.schema().tableOfIndex(index, moment.session()).map(Table::name);
    }
}
