package dev.schemalint.schema;

import dev.schemalint.operation.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What hangs on a table without being part of it: a trigger, a policy, a rule, a publication or extended statistics.
 *
 * @param columns the columns of the table it names
 * @param function the function a trigger calls
 * @param forEachRow whether a trigger fires for each row
 * @param uses what a trigger uses: of the row that fired it, and in each statement of a body of its own
 */
public record Attachment(
        ObjectKind kind,
        String name,
        Set<String> columns,
        Optional<String> function,
        boolean forEachRow,
        List<Defined> uses) {

    public Attachment {
        columns = Set.copyOf(columns);
        uses = List.copyOf(uses);
    }

    Attachment(ObjectKind kind, String name, Set<String> columns, Optional<String> function, boolean forEachRow) {
        this(kind, name, columns, function, forEachRow, List.of());
    }

    /** Different kinds may bear the same name on one table. */
    String key() {
        return kind.id() + " " + name;
    }

    Attachment withColumnRenamed(String from, String to) {
        Set<String> changed = new TreeSet<>(columns);
        if (changed.remove(from)) {
            changed.add(to);
        }
        return new Attachment(kind, name, changed, function, forEachRow);
    }

    Attachment named(String changed) {
        return new Attachment(kind, changed, columns, function, forEachRow, uses);
    }
}
