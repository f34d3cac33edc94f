package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A constraint of a table.
 *
 * @param valid whether all rows are known to satisfy it
 * @param referenced the table a foreign key points to
 * @param enforced whether new rows are checked at all
 */
public record KnownConstraint(
        String name,
        Constraint definition,
        boolean valid,
        boolean enforced,
        Optional<RelationName> referenced,
        Origin origin) {

    /** Whether it is written on that column; a CHECK's condition is not looked at. */
    public boolean on(String column) {
        return definition.columns().stream().map(Identifier::text).anyMatch(column::equals);
    }

    /** Whether it is a CHECK whose condition names that column. */
    public boolean checks(String column) {
        return definition instanceof Check check && check.condition().mentions(column);
    }

    /** Whether it is a CHECK whose condition names that column and no other. */
    boolean checksOnly(String column) {
        Set<String> named = new TreeSet<>();
        if (definition instanceof Check check) {
            check.condition().each(part -> {
                if (part instanceof ColumnReference reference) {
                    named.add(reference.column().text());
                }
            });
        }
        return named.equals(Set.of(column));
    }

    /** Whether it is a foreign key to the relation. */
    public boolean pointsTo(RelationName relation) {
        return referenced.isPresent() && referenced.get().equals(relation);
    }

    public boolean isNotNull() {
        return definition instanceof NotNull;
    }

    KnownConstraint validated() {
        return new KnownConstraint(name, definition, true, true, referenced, origin);
    }

    KnownConstraint enforced(boolean changed) {
        return new KnownConstraint(name, definition, changed, changed, referenced, origin);
    }

    KnownConstraint distrusted() {
        return new KnownConstraint(name, definition, false, enforced, referenced, origin);
    }

    KnownConstraint named(String changed) {
        return new KnownConstraint(changed, definition, valid, enforced, referenced, origin);
    }

    KnownConstraint defined(Constraint changed) {
        return new KnownConstraint(name, changed, valid, enforced, referenced, origin);
    }

    KnownConstraint referencing(RelationName changed) {
        return new KnownConstraint(name, definition, valid, enforced, Optional.of(changed), origin);
    }
}
