package dev.schemalint.schema;

import dev.schemalint.operation.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * How MySQL keeps a table: engine, row format, character set and what else its options say.
 *
 * @param options by name, in lower case; what is not here was never said
 * @param rowVersions how often the columns changed since the rows were written, where the rows stayed as they were
 */
public record Storage(PMap<String, String> options, int rowVersions) {

    /** Nothing is known of it. */
    public static final Storage UNSAID = new Storage(TreePMap.empty(), 0);

    /** What the options say last of this one, in lower case. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Storage with(List<Option> said) {
        PMap<String, String> more = options;
        for (Option option : said) {
            more = more.plus(option.name(), option.value().orElse("").toLowerCase(Locale.ROOT));
        }
        // A character set without a collation means the one that the server has for it.
        boolean another = Option.value(said, "charset").isPresent()
                && Option.value(said, "collate").isEmpty();
        return new Storage(another ? more.minus("collate") : more, rowVersions);
    }

    Storage written() {
        return new Storage(options, 0);
    }

    Storage withRowVersion() {
        return new Storage(options, rowVersions + 1);
    }
}
