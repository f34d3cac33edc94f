package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What making and dropping indexes changes. */
record IndexChanges(Alteration alteration) {

    private static final Set<String> LARGE =
            Set.of("tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob", "longblob");

    List<Change> of(CreateIndex create) {
        Optional<String> name = create.name().map(Identifier::text);
        boolean there = name.isPresent()
                && alteration.indexes().anyMatch(index -> index.name().equalsIgnoreCase(name.get()))
                && alteration
                        .all(DropIndex.class)
                        .flatMap(drop -> drop.indexes().stream())
                        .noneMatch(drop -> drop.text().equalsIgnoreCase(name.get()));
        List<Change> changes = new ArrayList<>();
        if (create.ifNotExists()) {
            changes.add(Change.of("word/if-not-exists"));
        }
        if (name.flatMap(this::madeAgain).isPresent()) {
            return List.of(Change.of("nothing"));
        }
        if (there) {
            changes.add(
                    create.ifNotExists()
                            ? Change.of("nothing")
                            : Change.refused("1061: the table has an index of this name"));
            return changes;
        }
        List<String> columns = create.keys().stream()
                .flatMap(key -> key.column().map(Identifier::text).stream())
                .toList();
        if (create.unique() && !alteration.dividedBy().stream().allMatch(columns::contains)) {
            return List.of(Change.refused("1503: a unique key of a partitioned table has all columns that divide it"));
        }
        String method = create.method().map(Identifier::text).orElse("");
        Optional<String> tooLong = method.equals("fulltext") || method.equals("spatial")
                ? Optional.empty()
                : KeyBytes.of(alteration).refusal(create.keys(), create.unique());
        if (tooLong.isPresent()) {
            return List.of(Change.refused(tooLong.get()));
        }
        Change index = index(method, create.keys());
        changes.add(create.unique() ? index.failingOn("duplicates") : index);
        return changes;
    }

    private Change index(String method, List<Key> keys) {
        Optional<String> refusal = method.equals("fulltext") ? Optional.empty() : tooLarge(keys);
        if (refusal.isPresent()) {
            return Change.refused(refusal.get());
        }
        switch (method) {
            case "fulltext" -> {
                return fulltext();
            }
            case "spatial", "vector" -> {
                Change made = Change.of("add-index/" + method);
                if (alteration.knowledge().facts().refusal(made.shape()).isPresent()) {
                    return made;
                }
                boolean nullable = keys.stream()
                        .flatMap(key -> key.column().stream())
                        .anyMatch(column -> alteration.notNull(column.text()).equals(Optional.of(false)));
                return nullable ? Change.refused("1252: all columns of a spatial index must be NOT NULL") : made;
            }
            default -> {
                // All other methods cost the same.
            }
        }
        if (keys.stream().anyMatch(key -> key.expression().isPresent())) {
            return Change.of("add-index/functional");
        }
        boolean ofNew = keys.stream()
                .flatMap(key -> key.column().stream())
                .anyMatch(column -> alteration
                        .added(column.text())
                        .map(definition -> Alteration.isVirtual(definition))
                        .orElse(false));
        boolean ofVirtual = keys.stream()
                .flatMap(key -> key.column().stream())
                .anyMatch(column -> alteration
                        .column(column.text())
                        .map(known -> Alteration.isVirtual(known))
                        .orElse(false));
        return Change.of(ofNew ? "add-index/on-new-virtual" : ofVirtual ? "add-index/on-virtual" : "add-index");
    }

    private Change fulltext() {
        if (alteration.partitioned() && !alteration.features().have("fulltext-in-partitions")) {
            return Change.refused("1214: a partitioned table has no full-text indexes");
        }
        boolean known =
                alteration.hasFulltext() || alteration.column("FTS_DOC_ID").isPresent();
        return Change.of(known ? "add-index/fulltext" : "add-index/fulltext/first");
    }

    /** Why columns without bounds cannot be indexed as a whole. */
    private Optional<String> tooLarge(List<Key> keys) {
        for (Key key : keys) {
            Optional<String> refusal = key.column()
                    .map(Identifier::text)
                    .filter(column -> key.length().isEmpty())
                    .flatMap(alteration::type)
                    .flatMap(this::tooLarge);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** Why a column of this type cannot be indexed as a whole. */
    Optional<String> tooLarge(TypeName type) {
        boolean json = type.name().equals("json");
        if (json && !alteration.onMariaDb()) {
            return Optional.of("3152: a JSON column is indexed by way of generated columns only");
        }
        return (json || LARGE.contains(type.name())) && !alteration.features().have("index-of-text-without-length")
                ? Optional.of("1170: a TEXT or BLOB column is indexed up to a length only")
                : Optional.empty();
    }

    List<Change> of(DropIndex drop) {
        List<Change> changes = new ArrayList<>();
        if (drop.ifExists()) {
            changes.add(Change.of("word/if-not-exists"));
        }
        for (Name name : drop.indexes()) {
            if (name.text().equalsIgnoreCase(KeyChanges.PRIMARY)) {
                changes.addAll(new KeyChanges(alteration).dropPrimary());
                continue;
            }
            Optional<Index> index = alteration
                    .indexes()
                    .filter(known -> known.name().equalsIgnoreCase(name.text()))
                    .findFirst();
            if (madeAgain(name.text()).isPresent()) {
                changes.add(Change.of("nothing"));
                continue;
            }
            boolean absent =
                    index.isEmpty() && alteration.table().map(Table::complete).orElse(false);
            if (absent) {
                changes.add(
                        drop.ifExists() ? Change.of("nothing") : Change.refused("1091: the table has no such index"));
            } else if (index.isPresent() && needed(index.get())) {
                changes.add(Change.refused("1553: a foreign key needs the index"));
            } else {
                changes.add(Change.of("drop-index"));
            }
        }
        return changes;
    }

    /** The index of this name, if the statement drops it and makes it again as it was. */
    private Optional<Index> madeAgain(String name) {
        boolean dropped = alteration
                .all(DropIndex.class)
                .flatMap(drop -> drop.indexes().stream())
                .anyMatch(index -> index.text().equals(name));
        return alteration
                .indexes()
                .filter(index -> dropped && index.name().equals(name))
                .filter(index -> alteration
                        .all(CreateIndex.class)
                        .filter(create -> create.name().map(Identifier::text).equals(Optional.of(name)))
                        .anyMatch(create -> create.unique() == index.unique()
                                && create.method().map(Identifier::text).equals(index.method())
                                && columns(create.keys()).equals(columns(index.keys()))))
                .findFirst();
    }

    private static List<String> columns(List<Key> keys) {
        return keys.stream()
                .map(key -> key.column().map(Identifier::text).orElse("") + key.length() + key.descending())
                .toList();
    }

    /** Whether a foreign key, of this table or to it, stands on this index and on no other one that is left. */
    private boolean needed(Index index) {
        boolean looked = alteration.checksForeignKeys() || alteration.features().have("needed-unchecked");
        return looked && (leaving().anyMatch(columns -> alone(index, columns, false)) || pointedTo(index));
    }

    /** Whether foreign keys of any table point to what this index keeps, and no other one that is left does. */
    boolean pointedTo(Index index) {
        boolean unique = alteration.features().have("unique-to-point-to");
        return alteration.pointedTo().anyMatch(columns -> alone(index, columns, unique));
    }

    /** Whether no other index serves a foreign key's columns, as they begin it or as it is unique by them. */
    private boolean alone(Index index, List<Identifier> columns, boolean unique) {
        List<String> names = columns.stream().map(Identifier::text).toList();
        return begins(index, names)
                && alteration
                        .indexes()
                        .filter(other -> !other.name().equals(index.name()))
                        .noneMatch(other -> begins(other, names)
                                && (!unique || other.unique() && other.keys().size() == names.size()))
                && alteration
                        .keysAdded()
                        .noneMatch(added -> unique ? added.equals(names) : added.indexOf(names.get(0)) == 0);
    }

    /** The columns of foreign keys of this table that stay. */
    private Stream<List<Identifier>> leaving() {
        Set<String> freed = new HashSet<>();
        alteration
                .all(DropConstraint.class)
                .forEach(drop -> freed.add(drop.name().text()));
        return alteration.table().stream()
                .flatMap(table -> table.constraints().values().stream())
                .filter(constraint -> constraint.referenced().isPresent() && !freed.contains(constraint.name()))
                .map(constraint -> constraint.definition().columns());
    }

    private static boolean begins(Index index, List<String> columns) {
        return index.keys().stream()
                .limit(columns.size())
                .flatMap(key -> key.column().map(Identifier::text).stream())
                .toList()
                .equals(columns);
    }
}
