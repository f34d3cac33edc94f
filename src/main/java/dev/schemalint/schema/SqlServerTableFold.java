package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What operations on columns and constraints leave of a table of SQL Server. */
record SqlServerTableFold(Origin origin, Function<Name, RelationName> resolve) {

    private static final String CLUSTERED = "clustered";
    private static final String EVERY = "all";

    Table after(Table table, ColumnOperation operation) {
        String name = operation.column().text();
        if (operation instanceof SetDefault set) {
            List<Option> named = set.constraint().stream()
                    .map(constraint -> Option.of(Column.DEFAULT_CONSTRAINT, constraint.text()))
                    .toList();
            return table.change(
                    name, column -> column.withDefault(Optional.of(set.value())).attributed(named));
        }
        if (operation instanceof ModifyColumn modify) {
            return table.change(name, column -> saidAnew(column, modify.definition()));
        }
        return clustered(ColumnFold.after(table, operation, origin, resolve));
    }

    /** Its default, its constraints and what fills it stay; NULL holds where nothing else is said. */
    private static Column saidAnew(Column column, ColumnDefinition definition) {
        Column typed = definition
                .type()
                .map(type -> column.typed(type, definition.collation().map(Name::text)))
                .orElse(column);
        return typed.notNull(definition.notNull());
    }

    Table after(Table table, ConstraintOperation operation) {
        if (operation instanceof DropConstraint drop && isDefault(table, drop.name())) {
            return withDefaults(table, column -> names(column, drop.name().text()));
        }
        if (operation instanceof AlterConstraint alter && alter.enforced().isPresent()) {
            boolean on = alter.enforced().get();
            return toggled(table, alter.name(), known -> on ? distrusted(known) : known.enforced(false));
        }
        if (operation instanceof ValidateConstraint validate) {
            return toggled(table, validate.name(), known -> known.enforced(true));
        }
        return clustered(ConstraintFold.after(table, operation, origin, resolve));
    }

    /** Switched on again without a look at the rows, it is trusted only if it was so all the time. */
    private static KnownConstraint distrusted(KnownConstraint known) {
        boolean trusted = known.enforced() && known.valid();
        return trusted ? known : known.enforced(true).distrusted();
    }

    private static Table toggled(Table table, Identifier name, UnaryOperator<KnownConstraint> change) {
        Table changed = table;
        boolean every = name.text().equalsIgnoreCase(EVERY);
        for (KnownConstraint known : table.constraints().values()) {
            boolean toggles = known.definition() instanceof Check || known.definition() instanceof ForeignKey;
            if (toggles && (every || known.name().equals(name.text()))) {
                changed = changed.withConstraints(changed.constraints().plus(known.name(), change.apply(known)));
            }
        }
        return changed;
    }

    /** A primary key keeps the rows in its order, unless it says otherwise or another index does so. */
    static Table clustered(Table table) {
        Table changed = table;
        for (KnownConstraint known : table.constraints().values()) {
            Constraint constraint = known.definition();
            Index index = changed.indexes().get(known.name());
            boolean another = changed.indexes().values().stream().anyMatch(SqlServerTableFold::isClustered);
            boolean said = constraint.extent().clause(CLUSTERED).isPresent();
            boolean unsaid = constraint instanceof PrimaryKey
                    && constraint.extent().clause("nonclustered").isEmpty();
            if (index != null && index.constraint() && !another && (said || unsaid)) {
                changed = changed.withIndexes(changed.indexes().plus(index.name(), index.of(CLUSTERED)));
            }
        }
        return changed;
    }

    private static boolean isClustered(Index index) {
        return index.method().filter(method -> method.startsWith(CLUSTERED)).isPresent();
    }

    /** The same, where any default and any constraint may be gone. */
    static Table withoutConstraints(Table table) {
        Table changed = withDefaults(table, column -> true);
        for (KnownConstraint known : table.constraints().values()) {
            if (!known.isNotNull()) {
                changed = changed.withConstraints(changed.constraints().minus(known.name()))
                        .withIndexes(changed.indexes().minus(known.name()));
            }
        }
        return changed;
    }

    private static Table withDefaults(Table table, Predicate<Column> gone) {
        Table changed = table;
        for (Column column : table.columns().values()) {
            if (column.defaultValue().isPresent() && gone.test(column)) {
                changed = changed.with(column.withDefault(Optional.empty()).attributed(List.of()));
            }
        }
        return changed;
    }

    private static boolean isDefault(Table table, Identifier name) {
        return table.columns().values().stream().anyMatch(column -> names(column, name.text()));
    }

    private static boolean names(Column column, String constraint) {
        return Option.value(column.attributes(), Column.DEFAULT_CONSTRAINT).equals(Optional.of(constraint));
    }
}
