package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Generated;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Placement;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What MODIFY and CHANGE change: the column as it is said again, held against the one there was. */
record ModifiedColumn(Alteration alteration, String name, ColumnDefinition definition, Optional<Placement> placement) {

    List<Change> changes() {
        List<Change> changes = new ArrayList<>(Words.of(definition));
        changes.add(Change.of("column-metadata"));
        String to = definition.name().text();
        if (!to.equalsIgnoreCase(name)) {
            changes.add(renamed(alteration, name));
        }
        Optional<Column> before = alteration.column(name);
        boolean complete = alteration.table().map(Table::complete).orElse(false);
        if (before.isEmpty() && complete) {
            return List.of(Change.refused("1054: the table has no such column"));
        }
        if (before.flatMap(Column::type).isEmpty()) {
            changes.add(Change.of("type/other").unsettled(List.of("the type that " + name + " had")));
        } else {
            changes.addAll(compared(before.get()));
        }
        if (placement.isPresent() && moves(placement.get())) {
            changes.add(Change.of("move-column"));
        }
        for (Constraint constraint : definition.constraints()) {
            changes.addAll(key(constraint));
        }
        return changes;
    }

    static Change renamed(Alteration alteration, String from) {
        if (alteration.generates(from)) {
            return Change.of("rename-column/generates");
        }
        if (alteration.inForeignKey(from)) {
            return Change.of("rename-column/in-foreign-key");
        }
        return Change.of(alteration.referenced(from) ? "rename-column/referenced" : "rename-column");
    }

    private List<Change> key(Constraint constraint) {
        KeyChanges keys = new KeyChanges(alteration);
        if (constraint instanceof PrimaryKey key) {
            return keys.primary(key);
        }
        if (constraint instanceof Unique unique) {
            return keys.unique(unique);
        }
        return constraint instanceof Check ? List.of(Change.of("add-check").failingOn("violations")) : List.of();
    }

    private List<Change> compared(Column before) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(generation(before));
        List<Change> types = new TypeChange(alteration, before, definition).changes();
        if (inForeignKeyOfAnotherType(types)) {
            String number = alteration
                    .features()
                    .value("error-of-unlike-foreign-key")
                    .orElseGet(() -> alteration.inForeignKey(name) ? "1832" : "1833");
            return List.of(Change.refused(number + ": a foreign key wants the columns of both tables alike"));
        }
        Optional<String> tooLarge = tooLarge(before).or(() -> keys().refusalOfOld());
        if (tooLarge.isPresent()) {
            return List.of(Change.refused(tooLarge.get()));
        }
        changes.addAll(types);
        if (inPrimary() && definition.extent().clause("null").isPresent()) {
            changes.add(Change.of("word/null-in-primary-key"));
        }
        Optional<Change> nulls = nullability(before);
        nulls.ifPresent(changes::add);
        if (nulls.isPresent() && nulls.get().isKindOf("null-to-not-null") && alteration.inForeignKey(name)) {
            changes.add(Change.of("not-null-in-foreign-key"));
        }
        boolean counts = definition.is("auto_increment");
        if (counts != before.is("auto_increment")) {
            changes.add(Change.of(counts ? "auto-increment/begins" : "auto-increment/ends"));
        }
        return changes;
    }

    private boolean inForeignKeyOfAnotherType(List<Change> types) {
        boolean another =
                types.stream().anyMatch(change -> change.isKindOf("type/other") || change.isKindOf("type/charset"));
        return another
                && (alteration.inForeignKey(name) || alteration.referenced(name))
                && (alteration.checksForeignKeys() || alteration.features().have("types-of-foreign-keys-said"));
    }

    /** Those of a column that is called something else are found by their old name, and are left alone. */
    private KeyBytes keys() {
        return new KeyBytes(alteration, Optional.empty(), Optional.of(definition), List.of());
    }

    /** Why the new type does not suit the keys that the column is in as a whole. */
    private Optional<String> tooLarge(Column before) {
        boolean same =
                definition.type().map(TypeName::name).equals(before.type().map(TypeName::name));
        boolean whole = alteration
                .indexes()
                .filter(index -> !index.is("fulltext"))
                .flatMap(index -> index.keys().stream())
                .anyMatch(key -> key.length().isEmpty()
                        && key.column().map(Identifier::text).equals(Optional.of(name)));
        return same || !whole
                ? Optional.empty()
                : definition.type().flatMap(type -> new IndexChanges(alteration).tooLarge(type));
    }

    private boolean inPrimary() {
        return alteration.indexes().anyMatch(index -> index.name().equals(KeyChanges.PRIMARY) && index.holds(name));
    }

    private Optional<Change> nullability(Column before) {
        boolean after = definition.notNull() || inPrimary();
        if (before.notNull().isEmpty() || before.notNull().get() == after) {
            return Optional.empty();
        }
        if (!after) {
            return Optional.of(Change.of(alteration.redundant() ? "not-null-to-null/redundant" : "not-null-to-null"));
        }
        if (!alteration.strict()) {
            return Optional.of(Change.of("null-to-not-null/not-strict"));
        }
        String how = definition.defaultValue().map(ModifiedColumn::changes).orElse(false)
                ? "/changing-default"
                : alteration.generatesStored(name) ? "/stored-from-it" : "";
        return Optional.of(Change.of("null-to-not-null" + how).failingOn("nulls"));
    }

    private static boolean changes(Expression value) {
        return value instanceof Call;
    }

    private List<Change> generation(Column before) {
        Optional<Generated> now = definition.generated();
        Optional<Generated> then = before.generation();
        if (now.isEmpty() && then.isEmpty()) {
            return List.of();
        }
        boolean virtualNow = now.isPresent() && Alteration.isVirtual(definition);
        boolean virtualThen = Alteration.isVirtual(before);
        if (virtualNow != virtualThen) {
            return List.of(Change.of("generated/kind"));
        }
        boolean same = now.isPresent()
                && then.isPresent()
                && Likeness.of(now.get().expression(), then.get().expression());
        if (virtualNow) {
            return same ? List.of() : List.of(Change.of("generated/virtual-changed"));
        }
        return List.of(Change.of(same ? "generated/stored-again" : "generated/stored-changed"));
    }

    /** Whether it comes to stand elsewhere than it stood. */
    private boolean moves(Placement place) {
        Optional<String> before = Optional.empty();
        for (Column column : alteration.table().stream()
                .flatMap(table -> table.columns().values().stream())
                .toList()) {
            if (column.name().equals(name)) {
                return !before.map(last -> place.after()
                                .map(Identifier::text)
                                .filter(last::equalsIgnoreCase)
                                .isPresent())
                        .orElse(place.isFirst());
            }
            before = Optional.of(column.name());
        }
        return true;
    }
}
