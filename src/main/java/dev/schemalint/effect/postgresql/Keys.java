package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keys of a table are made of, and what can be a key at all. */
final class Keys {

    private Keys() {}

    static boolean hasPrimaryKey(Table table) {
        return table.constraints().values().stream().anyMatch(c -> c.definition() instanceof PrimaryKey);
    }

    /** The columns that a foreign key points to: those it names, or those of the primary key. */
    static Set<String> pointedAt(KnownConstraint foreignKey, Table referenced) {
        List<Identifier> named =
                foreignKey.definition() instanceof ForeignKey key ? key.referencedColumns() : List.of();
        return named.isEmpty()
                ? primaryKey(referenced)
                : named.stream().map(Identifier::text).collect(Gathering.set());
    }

    /** Whether a foreign key rests on that key of the table it points to. */
    static boolean standsOn(KnownConstraint foreignKey, KnownConstraint key, Optional<Table> referenced) {
        boolean isKey = key.definition() instanceof PrimaryKey || key.definition() instanceof Constraint.Unique;
        return isKey
                && referenced
                        .map(table -> columns(table, key.name()).equals(pointedAt(foreignKey, table)))
                        .orElse(false);
    }

    static Set<String> columns(Table table, String index) {
        return Optional.ofNullable(table.indexes().get(index))
                .map(Keys::columns)
                .orElse(Set.of());
    }

    static Set<String> columns(Index index) {
        return index.keys().stream()
                .flatMap(key -> key.column().stream())
                .map(Identifier::text)
                .collect(Gathering.set());
    }

    private static Set<String> primaryKey(Table table) {
        return table.constraints().values().stream()
                .filter(constraint -> constraint.definition() instanceof PrimaryKey)
                .findFirst()
                .map(constraint -> columns(table, constraint.name()))
                .orElse(Set.of());
    }

    /** The columns of the primary key, as a foreign key that names none means them. */
    static List<String> primaryKeyInOrder(Table table) {
        return table.constraints().values().stream()
                .filter(constraint -> constraint.definition() instanceof PrimaryKey)
                .findFirst()
                .flatMap(constraint -> Optional.ofNullable(table.indexes().get(constraint.name())))
                .map(index -> columns(index.keys()))
                .orElse(List.of());
    }

    /** Whether the partitions are told apart by something that is not in the key, so that it cannot be unique. */
    static boolean leavesOutPartitionKey(Optional<Table> table, List<String> key) {
        return table.flatMap(Table::partitionBy).stream()
                .flatMap(by -> by.keys().stream())
                .anyMatch(part -> !part.column()
                        .map(column -> key.contains(column.text()))
                        .orElse(false));
    }

    /** Whether a plain index has no order for the column's type. */
    static boolean unordered(Optional<Table> table, String column, Moment moment) {
        return DomainType.of(table.flatMap(known -> known.column(column)).flatMap(Column::type), moment)
                .base()
                .filter(type -> !type.isArray())
                .map(TypeName::name)
                .flatMap(name -> moment.catalogs().types().named(name))
                .map(type -> !type.indexable())
                .orElse(false);
    }

    static boolean virtual(Optional<Table> table, String column) {
        return table.flatMap(known -> known.column(column))
                .flatMap(Column::generation)
                .map(generated -> generated.kind() != Kind.STORED)
                .orElse(false);
    }

    static List<String> columns(List<Key> keys) {
        return keys.stream()
                .flatMap(key -> key.column().stream())
                .map(Identifier::text)
                .toList();
    }
}
