package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.PartitionOperation.PartitionOf;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.operation.TypeName;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pcollections.HashTreePSet;

/** Adds a relation that a statement makes. */
final class NewTable {

    private static final Set<String> WITHOUT_NULLS = Set.of("strict", "without rowid");

    private NewTable() {}

    static Schema of(Schema schema, Session session, Origin origin, CreateTable create) {
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
                knowsAll(schema, session, create, lineage) && create.what() != ObjectKind.VIRTUAL_TABLE,
                Optional.of(origin),
                Ordered.empty(),
                Ordered.empty(),
                Ordered.empty(),
                Ordered.empty(),
                lineage,
                Optional.empty(),
                Storage.UNSAID,
                HashTreePSet.empty());
        if (create.options().stream().anyMatch(option -> option.name().equals(Table.STRICT.name()))) {
            table = table.with(Table.STRICT);
        }
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
            if (column.type().isPresent()) {
                table = RowTypes.typed(
                        table, column.name().text(), column.type().get(), schema, session);
            }
        }
        for (Constraint constraint : create.constraints()) {
            if (repeatsPrimaryKey(constraint, create)) {
                continue;
            }
            table = ConstraintFold.added(table, constraint, origin, true, resolve);
        }
        if (schema.isSqlite()) {
            table = withNullableKey(table, create);
        }
        Schema made = schema.with(table);
        for (ColumnDefinition column : create.columns()) {
            if (FamilyFold.fillsItself(column)) {
                made = FamilyFold.withSequence(made, name, column.name().text());
            }
        }
        return made;
    }

    /** In SQLite a PRIMARY KEY lets nulls in, unless it is the row's own number, or stands in its place. */
    private static Table withNullableKey(Table table, CreateTable create) {
        boolean inPlace = create.options().stream().anyMatch(option -> WITHOUT_NULLS.contains(option.name()));
        List<String> key = table.constraints().values().stream()
                .filter(constraint -> constraint.definition() instanceof PrimaryKey)
                .flatMap(constraint -> columns(constraint.definition()).stream())
                .toList();
        Table left = table;
        for (ColumnDefinition column : inPlace ? List.<ColumnDefinition>of() : create.columns()) {
            boolean number = key.size() == 1
                    && column.type().map(TypeName::written).orElse("").equalsIgnoreCase("integer");
            boolean saysSo = column.constraints().stream().anyMatch(NotNull.class::isInstance);
            if (key.contains(column.name().text()) && !number && !saysSo) {
                left = left.change(column.name().text(), known -> known.notNull(false));
            }
        }
        return left;
    }

    /** A UNIQUE on the columns of the primary key is not made. */
    private static boolean repeatsPrimaryKey(Constraint constraint, CreateTable create) {
        List<String> columns = columns(constraint);
        return constraint instanceof Unique unique
                && unique.include().isEmpty()
                && Stream.concat(
                                create.constraints().stream(),
                                create.columns().stream().flatMap(column -> column.constraints().stream()))
                        .anyMatch(other ->
                                other instanceof PrimaryKey && columns(other).equals(columns));
    }

    private static List<String> columns(Constraint constraint) {
        return constraint.columns().stream().map(Identifier::text).toList();
    }

    /** What is copied is known if all of that is known which it is copied from. */
    private static boolean knowsAll(Schema schema, Session session, CreateTable create, Lineage lineage) {
        return create.ofType().isEmpty()
                && create.likes().stream()
                        .allMatch(like -> schema.table(like.table(), session)
                                .map(Table::complete)
                                .orElse(false))
                && lineage.parents().stream()
                        .allMatch(parent ->
                                schema.table(parent).map(Table::complete).orElse(false));
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
