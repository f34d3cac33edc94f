package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many bytes keys take, and how many they may: of one column, which hangs on how the table keeps its rows, and in all. Where
 * no character set is said, a character counts as one byte, so that what is refused is refused whatever the set.
 *
 * @param converted the character set that all texts get
 * @param said the column that gets another definition, if one does
 * @param made what is said of the table where it is made
 */
record KeyBytes(Alteration alteration, Optional<String> converted, Optional<ColumnDefinition> said, List<Option> made) {

    private static final Set<String> TEXTS =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "nchar", "nvarchar", "character");
    private static final Set<String> BYTES =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
    private static final Set<String> OLD_FORMATS = Set.of("compact", "redundant");
    private static final Set<String> NOT_ORDERED = Set.of("fulltext", "spatial", "vector");
    private static final Map<String, Integer> FIXED =
            Map.of("tinyint", 1, "smallint", 2, "mediumint", 3, "int", 4, "integer", 4, "bigint", 8, "date", 3);

    /** As new keys find it. */
    static KeyBytes of(Alteration alteration) {
        return new KeyBytes(alteration, Optional.empty(), Optional.empty(), List.of());
    }

    /** Why a table is not made with the keys it is said to have; those that may name a part of a column only are left out. */
    static Optional<String> refusal(Alteration columns, CreateTable create) {
        KeyBytes keys = new KeyBytes(columns, Optional.empty(), Optional.empty(), create.options());
        Stream<CreateIndex> apart = Stream.concat(
                create.indexes().stream(),
                create.constraints().stream()
                        .filter(Unique.class::isInstance)
                        .flatMap(unique -> ((Unique) unique).index().stream()));
        Stream<String> beside = create.columns().stream()
                .filter(column -> column.constraints().stream()
                        .anyMatch(constraint -> constraint instanceof PrimaryKey || constraint instanceof Unique))
                .flatMap(column -> keys.refusal(List.of(whole(column)), true).stream());
        return Stream.concat(
                        apart.filter(index -> index.method()
                                        .map(Identifier::text)
                                        .filter(NOT_ORDERED::contains)
                                        .isEmpty())
                                .flatMap(index -> keys.refusal(index.keys(), index.unique()).stream()),
                        beside)
                .findFirst();
    }

    private static Key whole(ColumnDefinition column) {
        return new Key(
                Optional.of(column.name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Why one of the keys that are there cannot stay: a column, or the character set of all, takes more bytes than before. */
    Optional<String> refusalOfOld() {
        return alteration
                .indexes()
                .filter(index -> !index.is("fulltext") && !index.is("spatial"))
                .filter(index ->
                        said.map(column -> index.holds(column.name().text())).orElse(true))
                .flatMap(index -> refusal(index.keys(), index.unique()).stream())
                .findFirst();
    }

    /** Why a key of these parts is refused; a long part of one that need not be unique may be cut short. */
    Optional<String> refusal(List<Key> keys, boolean unique) {
        if (!option("engine").map("innodb"::equals).orElse(true)) {
            return Optional.empty();
        }
        boolean cut = !unique && !alteration.strict()
                || !oldRows() && alteration.features().have("long-keys-by-other-means");
        int most = mostOfColumn();
        int sum = 0;
        for (Key key : keys) {
            int bytes = bytes(key).orElse(0);
            if (bytes > most && !cut) {
                return Optional.of("1071: " + key.column().map(Identifier::text).orElse("") + " takes up to " + bytes
                        + " bytes of the key, and may have " + most);
            }
            sum += Math.min(bytes, cut ? most : bytes);
        }
        int all = limit("key-bytes");
        return sum > all
                ? Optional.of("1071: the key takes up to " + sum + " bytes, and may have " + all)
                : Optional.empty();
    }

    /** Old servers let keys of the newer row formats be longer only where a setting of theirs says so. */
    private int mostOfColumn() {
        if (oldRows()) {
            return limit("key-bytes-of-old-rows");
        }
        boolean asSet =
                option("row_format").isPresent() && alteration.features().have("key-bytes-by-setting");
        return limit(asSet ? "key-bytes" : "key-bytes-of-column");
    }

    private boolean oldRows() {
        return option("row_format").filter(OLD_FORMATS::contains).isPresent();
    }

    /** What is said of the table: where it is made, there. */
    private Optional<String> option(String name) {
        return Option.value(made, name)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .or(() -> alteration.option(name));
    }

    private int limit(String feature) {
        return alteration.features().value(feature).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    private OptionalInt bytes(Key key) {
        Optional<String> name = key.column().map(Identifier::text);
        Optional<TypeName> type = name.flatMap(
                column -> definition(column).map(ColumnDefinition::type).orElseGet(() -> alteration.type(column)));
        if (type.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean text = TEXTS.contains(type.get().name());
        if (!text && !BYTES.contains(type.get().name())) {
            return OptionalInt.of(FIXED.getOrDefault(type.get().name(), 1));
        }
        Optional<Integer> length = key.length().or(() -> length(type.get()));
        int width = text ? width(name.orElseThrow(), type.get()) : 1;
        return length.map(count -> OptionalInt.of(count * width)).orElseGet(OptionalInt::empty);
    }

    private static Optional<Integer> length(TypeName type) {
        return type.modifiers().stream()
                .filter(modifier -> modifier.matches("\\d{1,5}"))
                .findFirst()
                .map(Integer::valueOf);
    }

    /** What the statement says of a column, anew or again. */
    private Optional<ColumnDefinition> definition(String column) {
        return said.filter(definition -> definition.name().text().equalsIgnoreCase(column))
                .or(() -> alteration.added(column));
    }

    /** The bytes of a character, by the set that the column or else the table says. */
    private int width(String column, TypeName type) {
        Optional<ColumnDefinition> definition = definition(column);
        Optional<String> own = definition.isPresent()
                ? definition
                        .flatMap(is -> Option.value(is.attributes(), "charset"))
                        .or(type::charset)
                        .or(() -> definition
                                .flatMap(ColumnDefinition::collation)
                                .map(Name::text)
                                .map(Charsets::ordered))
                : alteration
                        .column(column)
                        .flatMap(is -> is.charset().or(() -> is.collation().map(Charsets::ordered)));
        return converted
                .or(() -> own)
                .or(() -> option("charset"))
                .or(() -> option("collate").map(Charsets::ordered))
                .map(Charsets::exact)
                .map(alteration.knowledge().charsets()::bytesOf)
                .orElse(1);
    }
}
