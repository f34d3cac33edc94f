package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.MaintenanceOperation.Cluster;
import dev.schemalint.operation.MaintenanceOperation.Vacuum;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.TriggerOperation.DropPolicy;
import dev.schemalint.operation.TriggerOperation.DropRule;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.operation.TriggerOperation.ToggleRule;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The relations that a statement needs to be there, beside the one that an ALTER names. */
final class Mentioned {

    private Mentioned() {}

    static List<Name> by(Operation operation) {
        if (operation instanceof Insert insert) {
            return both(insert.table(), insert.reads());
        }
        if (operation instanceof Update update) {
            return both(update.table(), update.reads());
        }
        if (operation instanceof Delete delete) {
            return both(delete.table(), delete.reads());
        }
        Optional<Query> query = Query.of(operation);
        if (query.isPresent()) {
            return query.get().reads();
        }
        if (operation instanceof Truncate truncate) {
            return truncate.tables();
        }
        if (operation instanceof LockTable lock) {
            return lock.tables();
        }
        if (operation instanceof CreateIndex create) {
            return List.of(create.table());
        }
        if (operation instanceof CreateStatistics create) {
            return List.of(create.table());
        }
        if (operation instanceof CreateTable create) {
            return by(create);
        }
        if (operation instanceof AddColumn add) {
            return referenced(add.definition().constraints());
        }
        if (operation instanceof AddConstraint add) {
            return referenced(List.of(add.constraint()));
        }
        if (operation instanceof Grant grant) {
            return grant.what() == ObjectKind.TABLE && !grant.everyInSchema() ? grant.names() : List.of();
        }
        if (operation instanceof Vacuum vacuum) {
            return vacuum.tables();
        }
        if (operation instanceof Analyze analyze) {
            return analyze.tables();
        }
        if (operation instanceof Cluster cluster) {
            return cluster.table().stream().toList();
        }
        return operation instanceof TriggerOperation trigger && !isOptional(trigger)
                ? List.of(trigger.table())
                : List.of();
    }

    private static List<Name> both(Name one, List<Name> others) {
        if (others.isEmpty()) {
            return List.of(one);
        }
        List<Name> both = new ArrayList<>(List.of(one));
        both.addAll(others);
        return both;
    }

    /** What it is made like may be a type, and is looked for elsewhere; what points to itself is there by then. */
    private static List<Name> by(CreateTable create) {
        List<Name> referenced = new ArrayList<>(referenced(create.constraints()));
        for (ColumnDefinition column : create.columns()) {
            referenced.addAll(referenced(column.constraints()));
        }
        referenced.removeIf(name -> name.text().equals(create.table().text()));
        referenced.addAll(0, create.inherits());
        return referenced;
    }

    private static List<Name> referenced(List<Constraint> constraints) {
        List<Name> found = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof ForeignKey key) {
                found.add(key.referenced());
            }
        }
        return found;
    }

    private static boolean isOptional(TriggerOperation operation) {
        return operation instanceof DropTrigger trigger && trigger.ifExists()
                || operation instanceof DropPolicy policy && policy.ifExists()
                || operation instanceof DropRule rule && rule.ifExists()
                || operation instanceof ToggleTrigger toggle && toggle.on().ifExists()
                || operation instanceof ToggleRule toggle && toggle.on().ifExists();
    }

    /** What is done only if the relation is there. */
    static Optional<Name> perhaps(Operation operation) {
        return operation instanceof TriggerOperation trigger && isOptional(trigger)
                ? Optional.of(trigger.table())
                : Optional.empty();
    }
}
