package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.IndexOperation.Key;
import java.util.List;
import java.util.Optional;

/**
 * An index as far as it is known.
 *
 * @param constraint whether it belongs to a constraint of the same name
 */
public record Index(
        String name,
        boolean unique,
        List<Key> keys,
        List<String> include,
        Optional<Expression> where,
        boolean constraint,
        Origin origin) {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }
}
