package dev.schemalint.layout;

import dev.schemalint.layout.Place.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Flyway makes of file names, with the prefixes and endings that a project has. */
final class FlywayNames {

    private static final String CALLBACKS =
            "(?:(?:before|after)(?:Each)?(?:Migrate|Undo|Clean|Validate|Info|Repair|Baseline|Connect|Versioned|Repeatables"
                    + "|CreateSchema)\\w*|createSchema)";

    private final Pattern versioned;
    private final Pattern repeatable;
    private final Pattern callback;
    private final Pattern lookalike;
    private final String undo;
    private final String baseline;

    FlywayNames(FlywaySettings settings) {
        String separator = settings.text("sqlMigrationSeparator", "__");
        String forward = settings.text("sqlMigrationPrefix", "V");
        String again = settings.text("repeatableSqlMigrationPrefix", "R");
        this.undo = settings.text("undoSqlMigrationPrefix", "U");
        this.baseline = settings.text("baselineMigrationPrefix", "B");
        String ending = "(?i:" + quoted(settings.list("sqlMigrationSuffixes", ".sql")) + ")";
        String prefixes = "(" + quoted(List.of(forward, undo, baseline)) + ")";
        String parting = Pattern.quote(separator);
        this.versioned = Pattern.compile(prefixes + "([0-9][0-9._]*?)" + parting + ".*" + ending);
        this.repeatable = Pattern.compile(Pattern.quote(again) + parting + "(.*)" + ending);
        this.callback = Pattern.compile(CALLBACKS + "(?:" + parting + ".*)?" + ending);
        this.lookalike = Pattern.compile("(?i)(?:" + quoted(List.of(forward, undo, baseline, again)) + ")[0-9._]*"
                + Pattern.quote(separator.substring(0, Math.min(1, separator.length()))) + ".*" + ending);
    }

    /** The longest first. */
    private static String quoted(List<String> texts) {
        List<String> longestFirst = new ArrayList<>(texts);
        longestFirst.sort((one, two) -> Integer.compare(two.length(), one.length()));
        longestFirst.replaceAll(Pattern::quote);
        return String.join("|", longestFirst);
    }

    /** Whether Flyway runs a file of that name as a migration. */
    boolean isMigration(String name) {
        return versioned.matcher(name).matches() || repeatable.matcher(name).matches();
    }

    boolean isCallback(String name) {
        return callback.matcher(name).matches();
    }

    /** Whether a name is nearly one of Flyway's. */
    boolean isNearly(String name) {
        return lookalike.matcher(name).matches();
    }

    Optional<Place> place(String name) {
        Matcher numbered = versioned.matcher(name);
        if (numbered.matches()) {
            return Optional.of(
                    new Place(role(numbered.group(1)), Ordinal.dotted(numbered.group(2)), numbered.group(2)));
        }
        Matcher again = repeatable.matcher(name);
        if (again.matches()) {
            return Optional.of(new Place(Role.REPEATABLE, Ordinal.ofText(again.group(1)), ""));
        }
        if (isCallback(name)) {
            return Optional.of(new Place(Role.AROUND, Ordinal.ofText(name), ""));
        }
        return isNearly(name) ? Optional.of(new Place(Role.PASSED_OVER, Ordinal.ofText(name), "")) : Optional.empty();
    }

    private Role role(String prefix) {
        return prefix.equals(undo) ? Role.DOWN : prefix.equals(baseline) ? Role.BASELINE : Role.VERSIONED;
    }

    /** Whether any of a folder's files is a migration. */
    boolean areIn(List<String> names) {
        return names.stream().anyMatch(this::isMigration);
    }
}
