package dev.schemalint.story;

import dev.schemalint.schema.RelationName;
import java.util.Locale;
import java.util.Set;

/**
 * Names that a table has for a moment only, while it is built again: {@code __new_orders} of Drizzle, {@code new_Order} of
 * Prisma, {@code new__orders} of Django, {@code _alembic_tmp_orders}, and what people write by hand.
 */
public final class StandIn {

    private static final Set<String> DECORATIONS = Set.of(
            "new",
            "tmp",
            "temp",
            "temporary",
            "alembic",
            "old",
            "bak",
            "bkp",
            "backup",
            "copy",
            "up",
            "down",
            "rebuilt",
            "recreated",
            "orig",
            "original");

    private StandIn() {}

    /** Whether a name is another table's with no more about it than that it is not to last. */
    public static boolean is(RelationName name, RelationName of) {
        String outer = name.name().toLowerCase(Locale.ROOT);
        String inner = of.name().toLowerCase(Locale.ROOT);
        int at = outer.indexOf(inner);
        if (at < 0 || outer.length() == inner.length()) {
            return false;
        }
        String around = outer.substring(0, at) + "_" + outer.substring(at + inner.length());
        for (String word : around.split("_+")) {
            if (!word.isEmpty() && !DECORATIONS.contains(word) && !word.matches("v?[0-9]+")) {
                return false;
            }
        }
        return outer.replaceAll("[v0-9]+", "").length()
                > inner.replaceAll("[v0-9]+", "").length();
    }
}
