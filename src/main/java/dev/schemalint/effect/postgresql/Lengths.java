package dev.schemalint.effect.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a change of only the modifiers of a type does with stored values: nothing, if all of them fit as they are. */
final class Lengths {

    private static final Set<String> LIMITS = Set.of("varchar", "varbit");
    private static final Set<String> TIMES = Set.of("time", "timetz", "timestamp", "timestamptz");
    private static final int FINEST = 6;
    private static final List<String> FIELDS = List.of("year", "month", "day", "hour", "minute", "second");

    private Lengths() {}

    static boolean fit(String type, List<String> from, List<String> to) {
        if (to.isEmpty() || from.equals(to)) {
            return true;
        }
        if (LIMITS.contains(type)) {
            return !from.isEmpty() && number(from) <= number(to);
        }
        if (type.equals("numeric")) {
            return !from.isEmpty() && scale(from) == scale(to) && number(from) <= number(to);
        }
        if (TIMES.contains(type)) {
            return number(to) >= FINEST || !from.isEmpty() && number(from) <= number(to);
        }
        if (type.equals("interval")) {
            return fits(from, to);
        }
        return false;
    }

    private static boolean fits(List<String> from, List<String> to) {
        return precision(to) >= precision(from) && finestField(to) >= finestField(from);
    }

    private static int precision(List<String> modifiers) {
        return modifiers.stream()
                .filter(Lengths::isNumber)
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(FINEST);
    }

    private static int finestField(List<String> modifiers) {
        String words = String.join(" ", modifiers).toLowerCase(Locale.ROOT);
        int finest = -1;
        for (int field = 0; field < FIELDS.size(); field++) {
            finest = words.contains(FIELDS.get(field)) ? field : finest;
        }
        return finest < 0 ? FIELDS.size() - 1 : finest;
    }

    private static int number(List<String> modifiers) {
        return isNumber(modifiers.get(0)) ? Integer.parseInt(modifiers.get(0)) : Integer.MAX_VALUE;
    }

    private static int scale(List<String> modifiers) {
        return modifiers.size() > 1 && isNumber(modifiers.get(1)) ? Integer.parseInt(modifiers.get(1)) : 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,9}");
    }
}
