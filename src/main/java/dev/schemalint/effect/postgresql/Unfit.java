package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ConstraintOperation.RenameConstraint;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.MaintenanceOperation.Cluster;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.Comment;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSchema;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.ClusterOn;
import dev.schemalint.operation.TableOperation.Inherit;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.NoInherit;
import dev.schemalint.operation.TriggerOperation.CreatePolicy;
import dev.schemalint.operation.TriggerOperation.CreateRule;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what a statement names is of a kind that it works on, and has the parts that it speaks of. */
record Unfit(Moment moment) {

    private static final Set<ObjectKind> WITH_ROWS = EnumSet.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW);
    private static final Set<ObjectKind> LOCKABLE = EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW);
    private static final Set<ObjectKind> WRITABLE =
            EnumSet.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.FOREIGN_TABLE);
    private static final Set<ObjectKind> NAMED_BY_KIND =
            EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE, ObjectKind.FOREIGN_TABLE);

    /** Why it does not fit, if anything tells that it does not. */
    Optional<Refusal> forIt(Operation operation) {
        Optional<Refusal> unfit = kind(operation);
        if (unfit.isEmpty()) {
            unfit = part(operation);
        }
        if (unfit.isEmpty()) {
            unfit = new Clashes(moment).in(operation);
        }
        if (unfit.isEmpty()) {
            unfit = new Absences(moment).in(operation);
        }
        return unfit.isEmpty() ? new Gone(moment).in(operation) : unfit;
    }

    private Optional<Refusal> kind(Operation operation) {
        if (operation instanceof LockTable lock) {
            return other(lock.tables(), LOCKABLE);
        }
        if (operation instanceof Insert insert) {
            return other(List.of(insert.table()), WRITABLE);
        }
        if (operation instanceof Update update) {
            return other(List.of(update.table()), WRITABLE);
        }
        if (operation instanceof Delete delete) {
            return other(List.of(delete.table()), WRITABLE);
        }
        if (operation instanceof CreateIndex create) {
            return other(List.of(create.table()), WITH_ROWS);
        }
        if (operation instanceof CreatePolicy create) {
            return other(List.of(create.table()), EnumSet.of(ObjectKind.TABLE));
        }
        if (operation instanceof Reindex reindex && reindex.what() == ObjectKind.TABLE) {
            return other(reindex.name().stream().toList(), WITH_ROWS);
        }
        if (operation instanceof Comment comment) {
            return comment.what() == ObjectKind.TABLE
                    ? other(List.of(comment.name()), EnumSet.of(ObjectKind.TABLE))
                    : exactly(comment.name(), comment.what());
        }
        if (operation instanceof RenameObject rename) {
            return exactly(rename.name(), rename.what());
        }
        if (operation instanceof SetObjectSchema set) {
            return exactly(set.name(), set.what());
        }
        Optional<Altered> on = Altered.of(operation);
        return on.isPresent() ? exactly(on.get().name(), on.get().kind()) : Optional.empty();
    }

    /** ALTER TABLE takes nearly everything; what names another kind takes nothing else. */
    private Optional<Refusal> exactly(Name name, ObjectKind wanted) {
        return NAMED_BY_KIND.contains(wanted) ? other(List.of(name), EnumSet.of(wanted)) : Optional.empty();
    }

    private Optional<Refusal> other(List<Name> names, Set<ObjectKind> wanted) {
        for (Name name : names) {
            Optional<Table> table = moment.table(name);
            if (table.isPresent() && !wanted.contains(table.get().kind())) {
                return Optional.of(
                        SqlState.WRONG_OBJECT_TYPE.because(table.get().name().name() + " is a "
                                + table.get().kind().id().replace('-', ' ') + ", which this does not work on"));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> part(Operation operation) {
        if (operation instanceof ToggleTrigger toggle && toggle.name().isPresent()) {
            String name = toggle.name().get().text();
            return known(toggle.table())
                    .filter(moment::onlyHere)
                    .filter(table -> table.attachment(ObjectKind.TRIGGER, name).isEmpty())
                    .map(table -> SqlState.UNDEFINED_OBJECT.because("there is no trigger " + name));
        }
        if (operation instanceof CreateTrigger create && !create.orReplace()) {
            String name = create.name().text();
            return moment.table(create.table())
                    .filter(table -> table.attachment(ObjectKind.TRIGGER, name).isPresent())
                    .map(table -> SqlState.DUPLICATE_OBJECT.because("there is a trigger " + name + " already"));
        }
        if (operation instanceof CreatePolicy create) {
            String name = create.name().text();
            return moment.table(create.table())
                    .filter(table -> table.attachment(ObjectKind.POLICY, name).isPresent())
                    .map(table -> SqlState.DUPLICATE_OBJECT.because("there is a policy " + name + " already"));
        }
        if (operation instanceof CreateRule create && !create.orReplace()) {
            String name = create.name().text();
            Optional<Refusal> taken = moment.table(create.table())
                    .filter(table -> table.attachment(ObjectKind.RULE, name).isPresent())
                    .map(table -> SqlState.DUPLICATE_OBJECT.because("there is a rule " + name + " already"));
            if (taken.isPresent()) {
                return taken;
            }
        }
        if (operation instanceof CreateRule create && create.event().equalsIgnoreCase("SELECT")) {
            return moment.table(create.table())
                    .filter(table -> !table.isView())
                    .flatMap(table -> moment.catalogs().facts().of("create-rule/on-table"))
                    .flatMap(Fact::refusal);
        }
        if (operation instanceof Comment comment && comment.table().isPresent()) {
            return commented(comment, comment.table().get());
        }
        if (operation instanceof ClusterOn cluster) {
            return clustered(cluster.on().name(), cluster.index().text());
        }
        if (operation instanceof Cluster cluster
                && cluster.table().isPresent()
                && cluster.index().isPresent()) {
            return clustered(cluster.table().get(), cluster.index().get().text());
        }
        if (operation instanceof DropNotNull drop) {
            return column(drop.on(), drop.column().text())
                    .filter(Column::identity)
                    .map(column -> SqlState.SYNTAX_ERROR.because("an identity column is NOT NULL"));
        }
        if (operation instanceof DropIdentity drop && !drop.ifExists()) {
            return column(drop.on(), drop.column().text())
                    .filter(column -> !column.identity())
                    .map(column -> SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE.because("it is no identity column"));
        }
        if (operation instanceof RenameConstraint rename) {
            return moment.table(rename.on().name())
                    .filter(table -> table.constraint(rename.to().text()).isPresent())
                    .map(table -> SqlState.DUPLICATE_OBJECT.because(
                            "there is a constraint " + rename.to().text() + " already"));
        }
        if (operation instanceof RenameColumn rename && rename.on().only()) {
            return moment.table(rename.on().name())
                    .filter(table -> !moment.children(table.name()).isEmpty())
                    .map(table -> SqlState.INVALID_TABLE_DEFINITION.because(
                            "a column that is inherited is renamed in all tables or in none"));
        }
        if (operation instanceof Inherit inherit) {
            return inheriting(inherit);
        }
        return operation instanceof NoInherit inherit
                ? moment.table(inherit.on().name())
                        .filter(table -> table.partitionOf().isPresent())
                        .map(table -> SqlState.WRONG_OBJECT_TYPE.because("a partition does not leave so"))
                : Optional.empty();
    }

    private Optional<Refusal> commented(Comment comment, Name on) {
        String name = comment.name().text();
        return known(on)
                .filter(moment::onlyHere)
                .filter(table -> comment.what() == ObjectKind.CONSTRAINT
                                && table.constraint(name).isEmpty()
                        || comment.what() == ObjectKind.COLUMN
                                && !table.isView()
                                && table.column(name).isEmpty())
                .map(table -> (comment.what() == ObjectKind.COLUMN
                                ? SqlState.UNDEFINED_COLUMN
                                : SqlState.UNDEFINED_OBJECT)
                        .because("there is no " + name + " in it"));
    }

    private Optional<Refusal> clustered(Name table, String index) {
        return moment.table(table)
                .map(Table::indexes)
                .flatMap(indexes -> Optional.ofNullable(indexes.get(index)))
                .flatMap(Index::where)
                .map(where -> SqlState.FEATURE_NOT_SUPPORTED.because("a partial index gives no order to all rows"));
    }

    private Optional<Refusal> inheriting(Inherit inherit) {
        Optional<Table> child = moment.table(inherit.on().name());
        Optional<Table> parent = moment.table(inherit.parent());
        if (child.isEmpty() || parent.isEmpty()) {
            return Optional.empty();
        }
        if (child.get().partitionOf().isPresent()) {
            return Optional.of(SqlState.WRONG_OBJECT_TYPE.because("a partition has no other parent"));
        }
        if (child.get().lineage().parents().contains(parent.get().name())) {
            return Optional.of(SqlState.DUPLICATE_TABLE.because("it inherits from it already"));
        }
        if (moment.family(child.get().name()).contains(parent.get().name())) {
            return Optional.of(SqlState.DUPLICATE_TABLE.because("a table does not inherit from its own child"));
        }
        boolean lacks = child.get().complete()
                && parent.get().columns().values().stream().anyMatch(column -> lacks(child.get(), column));
        return lacks ? moment.catalogs().facts().of("inherit/lacks-column").flatMap(Fact::refusal) : Optional.empty();
    }

    private static boolean lacks(Table child, Column column) {
        Optional<Column> own = child.column(column.name());
        return own.isEmpty()
                || own.flatMap(Column::type)
                        .flatMap(here -> column.type().map(there -> !here.name().equals(there.name())))
                        .orElse(false);
    }

    private Optional<Column> column(Altered on, String name) {
        return moment.table(on.name()).flatMap(table -> table.column(name));
    }

    /** A table of which all is known. */
    private Optional<Table> known(Name name) {
        return moment.table(name).filter(Table::complete);
    }
}
