package dev.schemalint.effect.mysql;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What adding and dropping constraints and primary keys changes. */
record KeyChanges(Alteration alteration) {

    static final String PRIMARY = "PRIMARY";

    List<Change> of(AddConstraint add) {
        Constraint constraint = add.constraint();
        if (constraint instanceof PrimaryKey key) {
            return primary(key);
        }
        if (constraint instanceof Unique unique) {
            return unique(unique);
        }
        if (constraint instanceof ForeignKey key) {
            return foreign(key);
        }
        if (constraint instanceof Check check) {
            return List.of(
                    check.traits().notEnforced()
                            ? Change.of("add-check/not-enforced")
                            : alteration.features().have("checks")
                                    ? Change.of("add-check").failingOn("violations")
                                    : Change.of("add-check"));
        }
        return List.of();
    }

    List<Change> unique(Unique unique) {
        return unique.index()
                .map(new IndexChanges(alteration)::of)
                .orElseGet(() -> List.of(Change.of("add-index").failingOn("duplicates")));
    }

    List<Change> primary(PrimaryKey key) {
        boolean replaced = alteration.all(DropPrimaryKey.class).findAny().isPresent()
                || alteration
                        .indexes()
                        .filter(index -> index.name().equals(PRIMARY))
                        .flatMap(index -> index.keys().stream())
                        .allMatch(part -> part.column()
                                .map(column -> alteration.dropsColumn(column.text()))
                                .orElse(false));
        boolean there = alteration.indexes().anyMatch(index -> index.name().equals(PRIMARY));
        if (there && !replaced) {
            return List.of(Change.refused("1068: the table has a primary key already"));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("add-primary-key").failingOn("duplicates"));
        boolean nullable = key.columns().stream()
                .anyMatch(column -> alteration.notNull(column.text()).equals(Optional.of(false))
                        && alteration.added(column.text()).isEmpty());
        if (nullable) {
            changes.add(Change.of(alteration.strict() ? "null-to-not-null" : "null-to-not-null/not-strict")
                    .failingOn("nulls"));
        }
        return changes;
    }

    /** It needs an index, and makes one where there is none. */
    List<Change> foreign(ForeignKey key) {
        if (alteration.partitioned()) {
            return List.of(Change.refused("1506: partitioned tables have no foreign keys"));
        }
        Optional<String> mismatch = new ForeignKeyMatch(alteration, key).refusal();
        if (mismatch.isPresent()) {
            return List.of(Change.refused(mismatch.get()));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(
                alteration.checksForeignKeys()
                        ? Change.of("add-foreign-key").failingOn("violations")
                        : Change.of("add-foreign-key/unchecked"));
        boolean indexed = alteration
                .table()
                .map(table -> table.indexedFrom(key.columns()))
                .orElse(true);
        if (!indexed && !addsIndexFor(key)) {
            changes.add(Change.of("add-index"));
        }
        return changes;
    }

    private boolean addsIndexFor(ForeignKey key) {
        List<String> columns = key.columns().stream().map(Identifier::text).toList();
        return alteration
                .all(CreateIndex.class)
                .map(create -> create.keys().stream()
                        .limit(columns.size())
                        .flatMap(part -> part.column().map(Identifier::text).stream())
                        .toList())
                .anyMatch(columns::equals);
    }

    List<Change> dropPrimary() {
        boolean known = alteration.table().map(Table::complete).orElse(false);
        if (known && alteration.indexes().noneMatch(index -> index.name().equals(PRIMARY))) {
            return List.of(Change.refused("1091: the table has no primary key"));
        }
        if (keylessCounter()) {
            return List.of(Change.refused("1075: the AUTO_INCREMENT column would be no key any more"));
        }
        boolean looked = alteration.checksForeignKeys() || alteration.features().have("primary-key-needed-unchecked");
        boolean needed = alteration
                .indexes()
                .anyMatch(index -> index.name().equals(PRIMARY) && new IndexChanges(alteration).pointedTo(index));
        if (looked && needed) {
            boolean replaced = alteration.addsPrimaryKey();
            String number = alteration
                    .features()
                    .value(replaced ? "error-of-replaced-primary-key" : "error-of-referenced-primary-key")
                    .orElse("1025");
            return List.of(Change.refused(number + ": a foreign key needs the primary key"));
        }
        if (alteration.addsPrimaryKey()) {
            return List.of(Change.of("replace-primary-key"));
        }
        boolean another = alteration
                .indexes()
                .filter(index -> index.unique() && !index.name().equals(PRIMARY))
                .anyMatch(index -> index.keys().stream()
                        .allMatch(key -> key.column()
                                        .flatMap(column -> alteration.notNull(column.text()))
                                        .orElse(false)
                                && key.length().isEmpty()));
        return List.of(Change.of(another ? "drop-primary-key/another-takes-over" : "drop-primary-key"));
    }

    /** Whether a column that stays and counts is first in no key that is left or made. */
    private boolean keylessCounter() {
        return alteration.table().stream()
                .flatMap(table -> table.columns().values().stream())
                .filter(column -> column.is("auto_increment") && !alteration.says(column.name()))
                .map(Column::name)
                .anyMatch(column -> alteration
                                .indexes()
                                .filter(index -> !index.name().equals(PRIMARY))
                                .noneMatch(index -> begins(index.keys(), column))
                        && alteration.keysAdded().noneMatch(keys -> keys.indexOf(column) == 0)
                        && !alteration.addsPrimaryKey());
    }

    private static boolean begins(List<Key> keys, String column) {
        return keys.stream()
                .findFirst()
                .flatMap(Key::column)
                .map(Identifier::text)
                .equals(Optional.of(column));
    }

    List<Change> of(DropConstraint drop) {
        if (drop.ifExists() && !alteration.onMariaDb()) {
            return List.of(Change.of("word/if-not-exists"));
        }
        if (drop.what().isPresent()) {
            return switch (drop.what().get()) {
                case FOREIGN_KEY -> List.of(Change.of("drop-foreign-key"));
                case CHECK -> List.of(Change.of("drop-check"));
            };
        }
        List<Change> changes = new ArrayList<>(List.of(Change.of("drop-constraint")));
        Optional<Constraint> known = alteration
                .table()
                .flatMap(table -> table.constraint(drop.name().text()))
                .map(constraint -> constraint.definition());
        if (known.isPresent() && known.get() instanceof ForeignKey) {
            changes.add(Change.of("drop-foreign-key"));
        }
        if (known.isPresent() && known.get() instanceof Unique) {
            changes.add(Change.of("drop-index"));
        }
        return changes;
    }
}
