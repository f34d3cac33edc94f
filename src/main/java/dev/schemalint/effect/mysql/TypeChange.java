package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of the values of a column when its type is said again: they stay, grow in place, or are written anew. */
record TypeChange(
        Alteration alteration,
        Column before,
        Optional<TypeName> said,
        Optional<String> charset,
        Optional<String> collation) {

    private static final Set<String> OF_LENGTH = Set.of("varchar", "varbinary");
    private static final Set<String> MEMBERS = Set.of("enum", "set");
    private static final Set<String> TEXT =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");
    /** Their length says how they are shown, and nothing of how they are kept. */
    private static final Set<String> SHOWN_ONLY = Set.of(
            "tinyint",
            "smallint",
            "mediumint",
            "int",
            "bigint",
            "float",
            "double",
            "year",
            "tinytext",
            "text",
            "mediumtext",
            "longtext",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob");

    private static final int ONE_LENGTH_BYTE = 255;
    private static final int SPARE_BIT = 127;

    /** A character set, and what a collation's name says of the order of its letters: {@code general_ci}. */
    private record Letters(String charset, String order) {}

    TypeChange(Alteration alteration, Column before, ColumnDefinition after) {
        this(
                alteration,
                before,
                after.type(),
                after.type().flatMap(TypeName::charset).or(() -> Option.value(after.attributes(), "charset")),
                after.collation().map(Name::text));
    }

    /** CONVERT TO CHARACTER SET, which leaves the type as it is. */
    TypeChange(Alteration alteration, Column before, Optional<String> charset, Optional<String> collation) {
        this(alteration, before, before.type(), charset, collation);
    }

    /** What converting takes: a TEXT of which more bytes may be needed becomes the next larger one. */
    List<Change> converted() {
        if (before.type().map(type -> !TEXT.contains(type.name())).orElse(true)) {
            return List.of();
        }
        boolean grows = bytes(lettersBefore()) < bytes(lettersAfter())
                && before.type().map(type -> type.name().endsWith("text")).orElse(false);
        return grows ? List.of(Change.of("type/other").failingOn("values")) : changes();
    }

    List<Change> changes() {
        TypeName was = before.type().orElseThrow();
        TypeName is = said.orElse(was);
        if (!was.name().equals(is.name()) || was.isUnsigned() != is.isUnsigned()) {
            return List.of(Change.of("type/other").failingOn("values"));
        }
        if (MEMBERS.contains(was.name())) {
            return both(members(was, is), letters(was));
        }
        if (OF_LENGTH.contains(was.name())) {
            return length(was, is);
        }
        boolean same = SHOWN_ONLY.contains(was.name()) || modifiers(was).equals(modifiers(is));
        return same ? letters(was) : List.of(Change.of("type/other").failingOn("values"));
    }

    private static List<Change> both(List<Change> one, List<Change> two) {
        List<Change> all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }

    private static List<String> modifiers(TypeName type) {
        if (type.name().equals("decimal")) {
            List<String> said = type.modifiers();
            return List.of(said.isEmpty() ? "10" : said.get(0), said.size() < 2 ? "0" : said.get(1));
        }
        return type.modifiers().equals(List.of("0")) ? List.of() : type.modifiers();
    }

    private List<Change> members(TypeName was, TypeName is) {
        List<String> old = was.modifiers();
        List<String> now = is.modifiers();
        if (now.equals(old)) {
            return List.of();
        }
        boolean appended = now.size() > old.size() && now.subList(0, old.size()).equals(old);
        boolean asWide = width(was.name(), old.size()) == width(is.name(), now.size());
        return List.of(
                appended && asWide
                        ? Change.of("type/more-members")
                        : Change.of("type/other").failingOn("values"));
    }

    /** In bytes: an ENUM counts its members, a SET has a bit for each. */
    private static int width(String type, int members) {
        if (type.equals("enum")) {
            return members <= ONE_LENGTH_BYTE ? 1 : 2;
        }
        int bytes = (members + 7) / 8;
        return bytes > 4 ? 8 : bytes;
    }

    private List<Change> length(TypeName was, TypeName is) {
        Letters old = lettersBefore();
        Letters now = lettersAfter();
        int oldLength = number(was);
        int newLength = number(is);
        boolean text = was.name().equals("varchar");
        int oldBytes = oldLength * (text ? bytes(old) : 1);
        int newBytes = newLength * (text ? bytes(now) : 1);
        List<Change> letters = text ? letters(was) : List.of();
        if (newLength < oldLength || newBytes < oldBytes) {
            return List.of(Change.of("type/other").failingOn("values"));
        }
        if (newBytes == oldBytes) {
            return letters;
        }
        boolean oneByteMore = oldBytes <= ONE_LENGTH_BYTE && newBytes > ONE_LENGTH_BYTE;
        if (!oneByteMore) {
            String where = inFulltext().findAny().isPresent() ? "/of-fulltext" : "";
            return newLength == oldLength ? letters : both(List.of(Change.of("type/longer" + where)), letters);
        }
        boolean inPlace = oldBytes <= SPARE_BIT || alteration.redundant();
        return inPlace && newLength > oldLength
                ? both(List.of(Change.of("type/longer/length-bytes")), letters)
                : List.of(Change.of("type/other"));
    }

    private int bytes(Letters letters) {
        return alteration.knowledge().charsets().bytesOf(letters.charset());
    }

    private static int number(TypeName type) {
        return type.modifiers().isEmpty() || !type.modifiers().get(0).chars().allMatch(Character::isDigit)
                ? 0
                : Integer.parseInt(type.modifiers().get(0));
    }

    /** What a change of character set or collation takes by itself. */
    private List<Change> letters(TypeName type) {
        Letters old = lettersBefore();
        Letters now = lettersAfter();
        boolean none = !TEXT.contains(type.name()) || old.equals(now);
        return none ? List.of() : letters(type, old, now);
    }

    private List<Change> letters(TypeName type, Letters old, Letters now) {
        boolean sameCharset = old.charset().equals(now.charset());
        boolean superset = old.charset().equals("utf8mb3") && now.charset().equals("utf8mb4");
        if (!sameCharset && !superset) {
            return List.of(Change.of("type/other").failingOn("values"));
        }
        if (MEMBERS.contains(type.name())) {
            return List.of(Change.of("type/charset-of-members"));
        }
        String where = alteration.indexed(before.name()) ? "/indexed" : "";
        if (inFulltext().anyMatch(index -> index.keys().size() > 1)) {
            return List.of(Change.refused("1283: the columns of a full-text index have one collation"));
        }
        List<Change> changes = new ArrayList<>();
        if (inFulltext().findAny().isPresent()) {
            changes.add(Change.of("type/letters-of-fulltext"));
        }
        if (superset) {
            changes.add(Change.of("type/charset" + where));
        }
        if (!old.order().equals(now.order())) {
            changes.add(Change.of("type/collation" + where));
        }
        return changes;
    }

    private Stream<Index> inFulltext() {
        return alteration.indexes().filter(index -> index.is("fulltext") && index.holds(before.name()));
    }

    private Letters lettersBefore() {
        return letters(before.charset(), before.collation());
    }

    private Letters lettersAfter() {
        return letters(charset, collation);
    }

    /** Where nothing is said it is the table's; where the table says nothing, the server's. */
    private Letters letters(Optional<String> ownCharset, Optional<String> ownCollation) {
        boolean own = ownCharset.isPresent() || ownCollation.isPresent();
        Optional<String> set = own ? ownCharset : alteration.option("charset");
        Optional<String> order = own ? ownCollation : alteration.option("collate");
        String exact = set.map(Charsets::exact)
                .or(() -> order.map(Charsets::ordered))
                .orElseGet(() -> alteration.features().value("default-charset").orElse("utf8mb4"));
        return new Letters(
                exact,
                order.map(name -> name.substring(name.indexOf('_') + 1))
                        .orElseGet(() -> alteration
                                .features()
                                .value("order-of-" + exact)
                                .orElse(alteration.knowledge().charsets().orderOf(exact))));
    }
}
