package dev.schemalint.layout;

import dev.schemalint.layout.Migration.Part;
import dev.schemalint.layout.Migration.Return;
import dev.schemalint.layout.Node.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that begins a change set in formatted SQL: its name, and what it says of itself.
 *
 * @param conditional whether it is passed over where something about the database does not hold
 */
record ChangeSetLine(String name, Node said, boolean conditional) {

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+):(\"[^\"]*\"|\\S+)");
    /** The comments below the line, among which the conditions are. */
    private static final Pattern PASSED_OVER = Pattern.compile(
            "(?i)\\A(?:\\s*--(?![ \\t]*changeset)[^\\n]*\\n)*?\\s*--[ \\t]*preconditions\\b[^\\n]*\\bonFail:(?:MARK_RAN|CONTINUE)\\b");

    /** The only one that Liquibase takes with its quotes, and then fits no engine. */
    private static final String ENGINES = "dbms";

    /** What a change set, or all of a file, says that it belongs to. */
    static final String OWN_FILE = "logicalFilePath";

    private static final String RUN_ORDER = "runOrder";

    /** What stands before the first. */
    static final ChangeSetLine NONE = of("", "", "");

    /** @param below the text behind the line */
    static ChangeSetLine of(String name, String attributes, String below) {
        return new ChangeSetLine(
                name,
                attributes("changeSet", attributes),
                PASSED_OVER.matcher(below).find());
    }

    /** What stands behind the first word of a line; the first of a name counts. */
    static Node attributes(String line, String written) {
        Map<String, String> values = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String value = attribute.group(2);
            boolean bare = value.startsWith("\"") && !attribute.group(1).equalsIgnoreCase(ENGINES);
            values.putIfAbsent(key(attribute.group(1)), bare ? value.substring(1, value.length() - 1) : value);
        }
        return Node.of(line, values);
    }

    /** Upper and lower case are the same in SQL, but not in XML. */
    private static String key(String written) {
        return List.of(
                        "runInTransaction",
                        "splitStatements",
                        "endDelimiter",
                        "contextFilter",
                        OWN_FILE,
                        RUN_ORDER,
                        "failOnError",
                        "runOnChange",
                        "runAlways")
                .stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElse(written.toLowerCase(Locale.ROOT));
    }

    /** @param file what the whole file says it is */
    Part part(String file, Return back) {
        return new Part(name, said.value(OWN_FILE).map(Text::text).orElse(file), again(said), back);
    }

    /** Before all others, among them, or behind them: in the order of these numbers. */
    static int rank(Node changeSet) {
        return changeSet.says(RUN_ORDER, "first") ? 0 : changeSet.says(RUN_ORDER, "last") ? 2 : 1;
    }

    /** Whether a change set is run again when it has changed. */
    static boolean again(Node changeSet) {
        return changeSet.says("runOnChange", "true") || changeSet.says("runAlways", "true");
    }

    boolean runs(Conditions conditions) {
        return conditions.runs(said);
    }

    /** Whether it must be run, and nothing goes on where it is refused. */
    boolean always() {
        return !conditional && !said.says("failOnError", "false") && !Conditions.isChosen(said);
    }

    boolean outside() {
        return said.says("runInTransaction", "false");
    }

    /** Whether Liquibase parts its statements at semicolons. */
    boolean isSplit() {
        return !isWhole() && delimiter().isEmpty();
    }

    /** Whether its statements are sent in one piece. */
    boolean isWhole() {
        return said.says("splitStatements", "false");
    }

    /** What parts its statements instead, in the first group, where it ends a line. */
    Optional<Pattern> delimiter() {
        return said.value("endDelimiter").map(Text::text).flatMap(Splitting::delimiter);
    }
}
