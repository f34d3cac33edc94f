package dev.schemalint.text;

import java.util.Collection;
import java.util.Optional;

/** Guesses which name was meant by one that does not exist. */
public final class Nearest {

    private Nearest() {}

    /** The name with the fewest letters to change, if a slip of the hand explains them. */
    public static Optional<String> to(String wrong, Collection<String> names) {
        int allowed = Math.max(1, Math.min(4, wrong.length() / 3));
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            int changes = changes(wrong, name);
            if (changes <= allowed) {
                allowed = changes - 1;
                nearest = Optional.of(name);
            }
        }
        return nearest.or(() -> onlyOneThatBegins(wrong, names));
    }

    /** Words to hang behind "unknown ...": a question, or nothing. */
    public static String question(String wrong, Collection<String> names) {
        return to(wrong, names).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    private static Optional<String> onlyOneThatBegins(String beginning, Collection<String> names) {
        var longer = names.stream()
                .filter(name -> beginning.length() >= 3 && name.startsWith(beginning))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** How many letters were forgotten, added, mistaken or swapped with their neighbour. */
    private static int changes(String one, String two) {
        int[][] cost = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int mistaken = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + mistaken, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][two.length()];
    }
}
