package dev.schemalint.schema;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;

/** What operations on an index leave of its table. */
final class IndexFold {

    private IndexFold() {}

    static Table created(Table table, CreateIndex create, Origin origin) {
        String name = create.name().map(Identifier::text).orElseGet(() -> given(table, create.keys()));
        if (create.ifNotExists() && table.indexes().containsKey(name)) {
            return table;
        }
        List<String> include = create.include().stream().map(Identifier::text).toList();
        return with(
                table,
                new Index(
                        name,
                        create.unique(),
                        create.keys(),
                        include,
                        create.where(),
                        false,
                        false,
                        !(create.only() && table.partitioned()),
                        origin,
                        create.method().map(Identifier::text)));
    }

    /** A partition's own index, made for one of its parent's. */
    static Table copied(Table table, CreateIndex create, Origin origin) {
        List<String> include = create.include().stream().map(Identifier::text).toList();
        String name = given(table, create.keys());
        return with(
                table,
                new Index(
                        name,
                        create.unique(),
                        create.keys(),
                        include,
                        create.where(),
                        false,
                        true,
                        true,
                        origin,
                        create.method().map(Identifier::text)));
    }

    /** The indexes and keys that a partition gets from its parent. */
    static Table inherited(Table table, Table parent, Origin origin) {
        Table changed = table;
        for (Index index : parent.indexes().values()) {
            String name = Optional.ofNullable(parent.constraints().get(index.name()))
                    .map(constraint -> ConstraintNames.stem(table, constraint.definition()))
                    .orElse(given(changed, index.keys()));
            changed = with(
                    changed,
                    new Index(
                            name,
                            index.unique(),
                            index.keys(),
                            index.include(),
                            index.where(),
                            index.constraint(),
                            true,
                            true,
                            origin,
                            index.method()));
        }
        return changed;
    }

    /** A prepared index becomes the constraint's own and takes its name. */
    static Table forConstraint(
            Table table,
            String name,
            List<Identifier> columns,
            List<Identifier> included,
            Optional<Identifier> prepared,
            boolean unique,
            Origin origin) {
        Optional<Index> ready =
                prepared.flatMap(index -> Optional.ofNullable(table.indexes().get(index.text())));
        if (ready.isPresent()) {
            Index index = ready.get();
            Table without = table.withIndexes(table.indexes().minus(index.name()));
            return with(
                    without,
                    new Index(
                            name,
                            true,
                            index.keys(),
                            index.include(),
                            index.where(),
                            true,
                            false,
                            true,
                            index.origin(),
                            index.method()));
        }
        List<Key> keys = columns.stream().map(IndexFold::key).toList();
        List<String> include = included.stream().map(Identifier::text).toList();
        return with(table, new Index(name, unique, keys, include, Optional.empty(), true, false, origin));
    }

    static Table renamed(Table table, String from, String to) {
        Index index = table.indexes().get(from);
        if (index == null) {
            return table;
        }
        Table renamed = with(table.withIndexes(table.indexes().minus(from)), index.named(to));
        return renamed.constraint(from)
                .map(known -> renamed.withConstraints(
                        renamed.constraints().minus(from).plus(to, known.named(to))))
                .orElse(renamed);
    }

    /** Indexes go with any column they hold, and so do constraints of the same name. */
    static Table withoutColumn(Table table, String column) {
        PMap<String, Index> left = table.indexes();
        PMap<String, KnownConstraint> constraints = table.constraints();
        for (KnownConstraint constraint : constraints.values()) {
            if (constraint.on(column)
                    || constraint.definition() instanceof Check check
                            && check.condition().mentions(column)) {
                constraints = constraints.minus(constraint.name());
            }
        }
        for (Index index : left.values()) {
            if (index.holds(column) || index.computesWith(column)) {
                left = left.minus(index.name());
                constraints = constraints.minus(index.name());
            }
        }
        return table.withIndexes(left).withConstraints(constraints);
    }

    /** Whether two indexes have the same columns, in the same order. */
    static boolean sameKeys(Index one, Index two) {
        return columns(one).equals(columns(two));
    }

    private static List<Optional<String>> columns(Index index) {
        return index.keys().stream()
                .map(key -> key.column().map(Identifier::text))
                .toList();
    }

    private static String keyName(Key key) {
        return key.column()
                .map(Identifier::text)
                .or(() -> key.expression().flatMap(IndexFold::called))
                .orElse("expr");
    }

    private static Optional<String> called(Expression value) {
        return value instanceof Call call ? Optional.of(call.function().text()) : Optional.empty();
    }

    private static Table with(Table table, Index index) {
        return table.withIndexes(table.indexes().plus(index.name(), index));
    }

    private static Key key(Identifier column) {
        return new Key(
                Optional.of(column), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private static String given(Table table, List<Key> keys) {
        String columns = keys.stream().map(IndexFold::keyName).collect(Gathering.joined("_"));
        String stem = GivenName.of(table.name().name(), columns, "idx");
        String name = stem;
        for (int number = 1; table.indexes().containsKey(name); number++) {
            name = GivenName.of(table.name().name(), columns, "idx" + number);
        }
        return name;
    }
}
