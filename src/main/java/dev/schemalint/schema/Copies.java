package dev.schemalint.schema;

import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Which columns hold what others of their table held, until somebody compares the two. */
final class Copies {

    /** Whoever writes more by hand does not copy a column. */
    private static final int LONGEST = 4000;

    private Copies() {}

    /** A table after an UPDATE that may take the values of some columns from others. */
    static Table made(Table table, Update update, String text) {
        Table changed = table;
        Map<String, Set<String>> values =
                text.length() > LONGEST ? Map.<String, Set<String>>of() : Assignments.of(text);
        for (Identifier column : update.columns()) {
            Set<String> value = values.getOrDefault(column.text().toLowerCase(Locale.ROOT), Set.of());
            Set<String> copied = table.column(column.text()).isEmpty() ? Set.of() : others(table, column, value);
            if (!copied.isEmpty()) {
                changed = changed.change(column.text(), known -> known.copying(copied));
            }
        }
        return changed;
    }

    private static Set<String> others(Table table, Identifier column, Set<String> words) {
        Set<String> found = new HashSet<>();
        for (String name : words.isEmpty() ? Set.<String>of() : table.columns().keySet()) {
            if (!name.equals(column.text()) && words.contains(name.toLowerCase(Locale.ROOT))) {
                found.add(name);
            }
        }
        return found;
    }

    /** The schema after something that names two columns of a table side by side. */
    static Schema compared(Schema schema, Supplier<String> text) {
        Collection<Table> copying = schema.copying();
        Schema left = schema;
        Set<String> words = copying.isEmpty() ? Set.of() : Assignments.words(text.get());
        for (Table table : copying) {
            for (Column column : table.columns().values()) {
                Set<String> open = new TreeSet<>(column.copies());
                open.removeIf(other -> words.contains(other.toLowerCase(Locale.ROOT)));
                if (open.size() < column.copies().size()
                        && words.contains(column.name().toLowerCase(Locale.ROOT))) {
                    left = left.change(table.name(), known -> known.change(column.name(), one -> one.copying(open)));
                }
            }
        }
        return left;
    }
}
