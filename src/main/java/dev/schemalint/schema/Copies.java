package dev.schemalint.schema;

import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which columns hold what others of their table held, until somebody compares the two. */
final class Copies {

    /** Whoever writes more by hand does not copy a column. */
    private static final int LONGEST = 4000;

    private static final Pattern WORD = Pattern.compile("[\\w$]+");
    private static final Pattern STRING = Pattern.compile("'(?:[^']|'')*+'");
    private static final String ASSIGNED =
            "\"?\\s*=(.*?)(?=,\\s*\"?\\w+\"?\\s*=|\\bfrom\\b|\\bwhere\\b|\\breturning\\b|$)";

    private Copies() {}

    /** A table after an UPDATE that may take the values of some columns from others. */
    static Table made(Table table, Update update, String text) {
        Table changed = table;
        for (Identifier column : text.length() > LONGEST ? Set.<Identifier>of() : Set.copyOf(update.columns())) {
            if (table.column(column.text()).isEmpty()) {
                continue;
            }
            Matcher assigned = Pattern.compile("(?is)\\b" + Pattern.quote(column.text()) + ASSIGNED)
                    .matcher(text);
            Set<String> from =
                    assigned.find() ? words(STRING.matcher(assigned.group(1)).replaceAll(" ")) : Set.of();
            Set<String> copied = table.columns().keySet().stream()
                    .filter(name -> !name.equals(column.text()) && from.contains(name.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
            if (!copied.isEmpty()) {
                changed = changed.change(column.text(), known -> known.copying(copied));
            }
        }
        return changed;
    }

    /** The schema after something that names two columns of a table side by side. */
    static Schema compared(Schema schema, String text) {
        Schema left = schema;
        Set<String> words = Set.of();
        for (Table table : schema.tables()) {
            for (Column column : table.columns().values()) {
                if (!column.copies().isEmpty()) {
                    words = words.isEmpty() ? words(text) : words;
                    Set<String> open = new TreeSet<>(column.copies());
                    Set<String> named = words;
                    open.removeIf(other -> named.contains(other.toLowerCase(Locale.ROOT)));
                    if (open.size() < column.copies().size()
                            && words.contains(column.name().toLowerCase(Locale.ROOT))) {
                        left = left.change(
                                table.name(), known -> known.change(column.name(), one -> one.copying(open)));
                    }
                }
            }
        }
        return left;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
