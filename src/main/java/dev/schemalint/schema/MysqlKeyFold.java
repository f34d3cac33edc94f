package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.IndexOperation.RenameTableIndex;
import dev.schemalint.operation.Name;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What MySQL's operations on keys leave of their table: every key is an index, with a name of its table's alone. */
record MysqlKeyFold(Origin origin, Function<Name, RelationName> resolve) {

    /** The name that the primary key always has. */
    static final String PRIMARY = "PRIMARY";

    Table after(Table table, ConstraintOperation operation) {
        if (operation instanceof AddConstraint add) {
            return added(table, add.constraint());
        }
        if (operation instanceof DropPrimaryKey) {
            return without(table, PRIMARY);
        }
        if (operation instanceof DropConstraint drop) {
            String name = drop.name().text();
            boolean foreign = table.constraint(name)
                    .map(known -> known.definition() instanceof ForeignKey)
                    .orElse(false);
            return foreign ? table.withConstraints(table.constraints().minus(name)) : without(table, name);
        }
        if (operation instanceof AlterConstraint alter && alter.enforced().isPresent()) {
            return table.constraint(alter.name().text())
                    .map(known -> with(table, known.enforced(alter.enforced().get())))
                    .orElse(table);
        }
        return table;
    }

    Table after(Table table, IndexOperation operation) {
        if (operation instanceof CreateIndex create) {
            return added(table, create);
        }
        if (operation instanceof DropIndex drop) {
            Table left = table;
            for (Name index : drop.indexes()) {
                left = without(left, index.text());
            }
            return left;
        }
        if (operation instanceof RenameTableIndex rename) {
            String from = rename.index().text();
            Index index = table.indexes().get(from);
            return index == null
                    ? table
                    : with(without(table, from), index.named(rename.to().text()));
        }
        return table;
    }

    Table added(Table table, CreateIndex create) {
        String name = create.name().map(Identifier::text).orElseGet(() -> given(table, create.keys()));
        if (create.ifNotExists() && table.indexes().containsKey(name)) {
            return table;
        }
        return with(table, index(name, create.unique(), spelled(table, create.keys()), create.method(), false));
    }

    Table added(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            Table keyed = with(
                    table,
                    index(PRIMARY, true, spelled(table, keys(key.columns(), key.index())), Optional.empty(), true));
            for (Identifier column : key.columns()) {
                keyed = keyed.change(table.spelled(column.text()), known -> known.notNull(true));
            }
            return with(keyed, known(PRIMARY, constraint));
        }
        if (constraint instanceof Unique unique) {
            List<Key> keys = spelled(table, keys(unique.columns(), unique.index()));
            String name = unique.name().map(Identifier::text).orElseGet(() -> given(table, keys));
            return with(with(table, index(name, true, keys, Optional.empty(), true)), known(name, constraint));
        }
        if (constraint instanceof ForeignKey key) {
            String name = key.name().map(Identifier::text).orElseGet(() -> numbered(table, "_ibfk_"));
            List<Key> keys = spelled(table, keys(key.columns(), Optional.empty()));
            Table indexed = table.indexedFrom(key.columns())
                    ? table
                    : with(
                            table,
                            index(
                                    key.name().map(Identifier::text).orElseGet(() -> given(table, keys)),
                                    false,
                                    keys,
                                    Optional.empty(),
                                    false));
            return with(indexed, known(name, constraint));
        }
        if (constraint instanceof Check check) {
            String name = check.name().map(Identifier::text).orElseGet(() -> numbered(table, "_chk_"));
            return with(table, known(name, constraint));
        }
        return constraint instanceof NotNull notNull
                ? table.change(table.spelled(notNull.columns().get(0).text()), column -> column.notNull(true))
                : table;
    }

    private KnownConstraint known(String name, Constraint constraint) {
        Optional<RelationName> referenced =
                constraint instanceof ForeignKey key ? Optional.of(resolve.apply(key.referenced())) : Optional.empty();
        boolean enforced = !constraint.traits().notEnforced();
        return new KnownConstraint(name, constraint, enforced, enforced, referenced, origin);
    }

    private Index index(String name, boolean unique, List<Key> keys, Optional<Identifier> method, boolean constraint) {
        return new Index(
                name,
                unique,
                keys,
                List.of(),
                Optional.empty(),
                constraint,
                false,
                true,
                origin,
                method.map(Identifier::text));
    }

    private static List<Key> keys(List<Identifier> columns, Optional<CreateIndex> index) {
        return index.map(CreateIndex::keys)
                .orElseGet(() -> columns.stream().map(MysqlKeyFold::key).toList());
    }

    private static List<Key> spelled(Table table, List<Key> keys) {
        return keys.stream()
                .map(key -> key.column()
                        .map(column -> key.of(table.spelled(column.text())))
                        .orElse(key))
                .toList();
    }

    private static Key key(Identifier column) {
        return new Key(
                Optional.of(column), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** The name of the first column, and a number from 2 on where that is taken. */
    private static String given(Table table, List<Key> keys) {
        String stem = keys.stream()
                .findFirst()
                .flatMap(Key::column)
                .map(Identifier::text)
                .orElse("functional_index");
        String name = stem;
        for (int number = 2; table.indexes().containsKey(name); number++) {
            name = stem + "_" + number;
        }
        return name;
    }

    private static String numbered(Table table, String suffix) {
        int number = 1;
        while (table.constraints().containsKey(table.name().name() + suffix + number)) {
            number++;
        }
        return table.name().name() + suffix + number;
    }

    private static Table without(Table table, String name) {
        return table.withIndexes(table.indexes().minus(name))
                .withConstraints(table.constraints().minus(name));
    }

    /** The column leaves the keys it is in; a key goes with its last one. */
    static Table withoutColumn(Table table, String column) {
        Table left = table;
        for (Index index : table.indexes().values()) {
            if (index.holds(column)) {
                List<Key> keys = index.keys().stream()
                        .filter(key -> !key.column().map(Identifier::text).equals(Optional.of(column)))
                        .toList();
                left = keys.isEmpty() ? without(left, index.name()) : with(left, index.over(keys));
            }
        }
        for (KnownConstraint constraint : table.constraints().values()) {
            if (constraint.checksOnly(column)) {
                left = left.withConstraints(left.constraints().minus(constraint.name()));
            }
        }
        return left;
    }

    static Table withColumnRenamed(Table table, String from, String to) {
        Table renamed = table;
        for (Index index : table.indexes().values()) {
            if (index.holds(from)) {
                renamed = with(
                        renamed,
                        index.over(index.keys().stream()
                                .map(key ->
                                        key.column().map(Identifier::text).equals(Optional.of(from)) ? key.of(to) : key)
                                .toList()));
            }
        }
        return renamed;
    }

    private static Table with(Table table, Index index) {
        return table.withIndexes(table.indexes().plus(index.name(), index));
    }

    private static Table with(Table table, KnownConstraint constraint) {
        return table.withConstraints(table.constraints().plus(constraint.name(), constraint));
    }
}
