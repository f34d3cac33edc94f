package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.RelationName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a type that MODIFY says differs from the one before: Oracle changes little but lengths while there are rows. */
enum TypeChange {
    NONE("modify/other"),
    WIDER("modify/wider"),
    SHORTER("modify/shorter"),
    SMALLER_NUMBER("modify/number-smaller"),
    OTHER("modify/type"),
    TO_LOB("modify/to-lob"),
    FROM_LONG("modify/long"),
    UNKNOWN("modify/unknown");

    private static final Set<String> TEXTS = Set.of("varchar2", "nvarchar2", "char", "nchar", "raw");
    private static final Set<String> TIMES = Set.of("date", "timestamp");
    private static final int MOST_DIGITS = 38;

    private final String shape;

    TypeChange(String shape) {
        this.shape = shape;
    }

    static TypeChange of(Optional<TypeName> before, TypeName after) {
        if (before.isEmpty()) {
            return UNKNOWN;
        }
        TypeName old = before.get();
        String from = number(old.name());
        String to = number(after.name());
        if (from.equals(to)) {
            return sameName(from, old, after);
        }
        if (from.startsWith("long")) {
            return FROM_LONG;
        }
        if (NewColumn.isLarge(after)) {
            return TO_LOB;
        }
        if (TIMES.contains(from) && TIMES.contains(to)) {
            return from.equals("date") ? WIDER : OTHER;
        }
        boolean text = from.equals("char") && to.equals("varchar2") || from.equals("varchar2") && to.equals("char");
        return text ? length(old, after) : OTHER;
    }

    /** Whole numbers are numbers of many digits. */
    private static String number(String name) {
        return name.equals("integer") ? "number" : name;
    }

    private static TypeChange sameName(String name, TypeName old, TypeName after) {
        if (old.modifiers().equals(after.modifiers()) && old.name().equals(after.name())) {
            return NONE;
        }
        if (TEXTS.contains(name)) {
            return length(old, after);
        }
        if (!name.equals("number")) {
            return name.equals("timestamp") || name.startsWith("timestamp") ? WIDER : OTHER;
        }
        int scale = scale(after) - scale(old);
        int whole = precision(after) - scale(after) - (precision(old) - scale(old));
        return scale >= 0 && whole >= 0 || unlimited(after) ? WIDER : SMALLER_NUMBER;
    }

    private static boolean unlimited(TypeName type) {
        return type.name().equals("number") && type.modifiers().isEmpty();
    }

    private static int precision(TypeName type) {
        return type.modifiers().isEmpty() || type.modifiers().get(0).equals("*")
                ? unlimited(type) ? 2 * MOST_DIGITS : MOST_DIGITS
                : digits(type.modifiers().get(0));
    }

    private static int scale(TypeName type) {
        return unlimited(type)
                ? MOST_DIGITS
                : type.modifiers().size() < 2 ? 0 : digits(type.modifiers().get(1));
    }

    /** Lengths in bytes and in characters are compared by their numbers only where they count the same. */
    private static TypeChange length(TypeName old, TypeName after) {
        List<String> from = old.modifiers();
        List<String> to = after.modifiers();
        int oldLength = from.isEmpty() ? 1 : digits(from.get(0));
        int newLength = to.isEmpty() ? 1 : digits(to.get(0));
        boolean characters = !to.isEmpty() && to.get(0).endsWith("char");
        boolean toBytes = !from.isEmpty() && from.get(0).endsWith("char") && !characters;
        if (toBytes && newLength < 4 * oldLength && to.get(0).endsWith("byte")) {
            return SHORTER;
        }
        return newLength >= oldLength ? WIDER : SHORTER;
    }

    private static int digits(String written) {
        String digits = written.replaceAll("[^0-9-].*", "");
        return digits.matches("-?[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
    }

    Piece piece(RelationName table, String column) {
        Piece piece = Piece.of(shape, table);
        return this == UNKNOWN ? piece.unsettled("which type " + column + " had before") : piece;
    }
}
