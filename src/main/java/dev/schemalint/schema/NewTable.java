package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.PartitionOperation.PartitionOf;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.session.Session;
import java.util.Optional;
import java.util.function.Function;
import org.pcollections.OrderedPMap;

/** Adds a relation that a statement makes. */
final class NewTable {

    private NewTable() {}

    static Schema of(Schema schema, Session session, Origin origin, CreateTable create) {
        boolean copies = !create.likes().isEmpty()
                || !create.inherits().isEmpty()
                || create.partitionOf().isPresent()
                || create.ofType().isPresent();
        RelationName name = schema.resolve(create.table(), session);
        Lineage lineage = new Lineage(
                create.partitionBy(),
                create.partitionOf().map(partition -> schema.resolve(partition.parent(), session)),
                create.partitionOf().map(PartitionOf::bound),
                create.inherits().stream()
                        .map(parent -> schema.resolve(parent, session))
                        .toList(),
                create.ofType().map(Name::text));
        Table table = new Table(
                name,
                create.what(),
                create.persistence(),
                !copies,
                Optional.of(origin),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                lineage,
                Optional.empty(),
                Storage.UNSAID);
        for (Like like : create.likes()) {
            table = copyColumns(table, schema.table(like.table(), session));
        }
        for (RelationName parent : lineage.parents()) {
            table = inherited(table, schema.table(parent), origin);
        }
        Function<Name, RelationName> resolve = other ->
                other.schema().isEmpty() && other.text().equals(name.name()) ? name : schema.resolve(other, session);
        for (ColumnDefinition column : create.columns()) {
            table = ColumnFold.added(table, column, origin, resolve);
        }
        for (Constraint constraint : create.constraints()) {
            table = ConstraintFold.added(table, constraint, origin, true, resolve);
        }
        Schema made = schema.with(table);
        for (ColumnDefinition column : create.columns()) {
            if (FamilyFold.fillsItself(column)) {
                made = FamilyFold.withSequence(made, name, column.name().text());
            }
        }
        return made;
    }

    /** A child has its parent's columns and checks; a partition has the keys and indexes, too. */
    private static Table inherited(Table table, Optional<Table> from, Origin origin) {
        if (from.isEmpty()) {
            return table;
        }
        Table parent = from.get();
        Table child = copyColumns(table, from);
        for (KnownConstraint constraint : parent.constraints().values()) {
            if (constraint.definition() instanceof Check || table.partitionOf().isPresent()) {
                KnownConstraint own = parent.indexes().containsKey(constraint.name())
                        ? constraint.named(ConstraintNames.given(child, constraint.definition()))
                        : constraint;
                child = child.withConstraints(child.constraints().plus(own.name(), own));
            }
        }
        return table.partitionOf().isPresent() ? IndexFold.inherited(child, parent, origin) : child;
    }

    private static Table copyColumns(Table table, Optional<Table> from) {
        return from.map(source -> table.withColumns(table.columns().plusAll(source.columns())))
                .orElse(table);
    }
}
