package dev.schemalint.schema;

import dev.schemalint.operation.TypeName;
import java.util.Optional;

/** A column of a query's result; nothing where the scripts do not tell its name or type. */
public record ResultColumn(Optional<String> name, Optional<TypeName> type) {

    static final ResultColumn UNKNOWN = new ResultColumn(Optional.empty(), Optional.empty());

    ResultColumn named(String changed) {
        return new ResultColumn(Optional.of(changed), type);
    }
}
