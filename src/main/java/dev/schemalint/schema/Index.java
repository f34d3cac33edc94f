package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An index as far as it is known.
 *
 * @param constraint whether it belongs to a constraint of the same name
 * @param attached whether it is a partition's part of its parent's index
 * @param valid whether queries may use it; the index of a partitioned table alone waits for those of its partitions
 * @param method what kind of index it is, where the text says so, such as {@code fulltext}
 */
public record Index(
        String name,
        boolean unique,
        List<Key> keys,
        List<String> include,
        Optional<Expression> where,
        boolean constraint,
        boolean attached,
        boolean valid,
        Origin origin,
        Optional<String> method) {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }

    Index(
            String name,
            boolean unique,
            List<Key> keys,
            List<String> include,
            Optional<Expression> where,
            boolean constraint,
            boolean attached,
            Origin origin) {
        this(name, unique, keys, include, where, constraint, attached, true, origin, Optional.empty());
    }

    /** Whether its method is this one. */
    public boolean is(String kind) {
        return method.equals(Optional.of(kind));
    }

    /** Whether that column stands in it as it is: as a key, or carried along. */
    public boolean holds(String column) {
        return include.contains(column)
                || keys.stream()
                        .anyMatch(key -> key.column().map(Identifier::text).equals(Optional.of(column)));
    }

    /** Whether one of its keys or its condition computes with that column. */
    public boolean computesWith(String column) {
        return keys.stream().flatMap(key -> key.expression().stream()).anyMatch(key -> key.mentions(column))
                || where.map(condition -> condition.mentions(column)).orElse(false);
    }

    /** The plain columns it begins with, up to its first expression. */
    public List<String> leadingColumns() {
        return keys.stream()
                .map(Key::column)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(Identifier::text)
                .toList();
    }

    /** Whether it keeps rows in order, as an index does of which the text says nothing else. */
    public boolean ordered() {
        return method.map("btree"::equalsIgnoreCase).orElse(true);
    }

    /** Whether these columns come first in it, in whatever order, and every row that has them all is in it. */
    public boolean finds(Collection<String> columns) {
        List<String> leading = leadingColumns();
        return (ordered() || is("hash"))
                && leading.size() >= columns.size()
                && leading.subList(0, columns.size()).containsAll(columns)
                && where.map(condition -> saysNoMoreThanPresent(condition, columns))
                        .orElse(true);
    }

    private static boolean saysNoMoreThanPresent(Expression condition, Collection<String> columns) {
        return condition instanceof IsNull present
                && present.negated()
                && present.value().columnName().map(columns::contains).orElse(false);
    }

    Index named(String changed) {
        return new Index(changed, unique, keys, include, where, constraint, attached, valid, origin, method);
    }

    Index of(String kind) {
        return new Index(name, unique, keys, include, where, constraint, attached, valid, origin, Optional.of(kind));
    }

    Index over(List<Key> changed) {
        return new Index(name, unique, changed, include, where, constraint, attached, valid, origin, method);
    }
}
