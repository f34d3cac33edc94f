package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import java.util.List;
import java.util.Optional;

/**
 * An index as far as it is known.
 *
 * @param constraint whether it belongs to a constraint of the same name
 * @param attached whether it is a partition's part of its parent's index
 * @param valid whether queries may use it; the index of a partitioned table alone waits for those of its partitions
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
        Origin origin) {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
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

    Index named(String changed) {
        return new Index(changed, unique, keys, include, where, constraint, attached, valid, origin);
    }
}
