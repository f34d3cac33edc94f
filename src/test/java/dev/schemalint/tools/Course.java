package dev.schemalint.tools;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a run of a tool ends, and how many statements stay, counted over all files in the order in which they run.
 *
 * @param fewest where some statements leave no trace, it cannot be told whether they stayed
 */
public record Course(End end, int fewest, int most) {

    /** How a run ends. */
    public enum End {
        WELL,
        REFUSED,
        /** The tool would never come back by itself. */
        WAITS
    }

    private static final Pattern FORM = Pattern.compile("(\\w+), keeps (\\d+)(?: to (\\d+))?");

    static Course parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no course: " + text);
        }
        int fewest = Integer.parseInt(form.group(2));
        int most = form.group(3) == null ? fewest : Integer.parseInt(form.group(3));
        return new Course(End.valueOf(form.group(1).toUpperCase(Locale.ROOT)), fewest, most);
    }

    /** Whether this is what was seen, as far as it could be seen. */
    boolean fits(Course seen) {
        return end == seen.end && seen.fewest <= fewest && most <= seen.most;
    }

    @Override
    public String toString() {
        return end.name().toLowerCase(Locale.ROOT) + ", keeps " + fewest + (most > fewest ? " to " + most : "");
    }
}
