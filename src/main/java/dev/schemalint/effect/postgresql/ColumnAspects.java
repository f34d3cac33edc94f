package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.AlterIdentity;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.DropExpression;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetCompression;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ColumnOperation.SetExpression;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.ColumnOperation.SetStorage;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ALTER TABLE actions on one column do. */
record ColumnAspects(Moment moment) {

    List<Aspect> of(ColumnOperation operation) {
        if (operation instanceof AddColumn add) {
            return AddColumnAspects.of(add, moment);
        }
        if (missing(operation)) {
            return List.of(Aspect.of("missing-column"));
        }
        if (operation instanceof AlterColumnType alter) {
            return AlterTypeAspects.of(alter, moment);
        }
        if (operation instanceof DropColumn drop) {
            return new DropAspects(moment).ofColumn(drop);
        }
        if (operation instanceof SetNotNull set) {
            return setNotNull(set);
        }
        if (operation instanceof RenameColumn rename && rename.on().kind() == ObjectKind.VIEW) {
            return List.of(moment.on("rename-column/view", rename.on()));
        }
        if (operation instanceof SetStorage set && set.storage().equalsIgnoreCase("default")) {
            return List.of(moment.on("set-storage/default", set.on()));
        }
        if (operation instanceof RenameColumn && inherited(operation)) {
            return List.of(Aspect.of("rename-column/inherited"));
        }
        Aspect plain = moment.on(operation.kind(), operation.on());
        if ((operation instanceof SetStorage set && !set.storage().equalsIgnoreCase("plain")
                        || operation instanceof SetCompression)
                && isOfOneLength(operation)) {
            return List.of(Aspect.of(operation.kind() + "/plain-only"));
        }
        if (operation instanceof DropNotNull) {
            return List.of(dropNotNull(plain, operation));
        }
        if (operation instanceof SetDefault set) {
            return setDefault(plain, set);
        }
        if (operation instanceof AddIdentity && hasOwnValue(operation)) {
            return List.of(Aspect.of("add-identity/filled"));
        }
        if (operation instanceof AddIdentity) {
            Optional<Aspect> other = Identities.objection(column(operation).flatMap(Column::type), moment);
            if (other.isPresent()) {
                return other.stream().toList();
            }
            boolean nullable = column(operation)
                    .flatMap(Column::notNull)
                    .map(notNull -> !notNull)
                    .orElse(false);
            return List.of(nullable ? Aspect.of("add-identity/nullable") : plain);
        }
        if (operation instanceof AlterIdentity || operation instanceof DropIdentity) {
            return List.of(plain.with(
                    Role.SEQUENCE,
                    column(operation).flatMap(Column::sequence).stream().toList()));
        }
        if (operation instanceof SetExpression) {
            return List.of(setExpression(plain, operation));
        }
        if (operation instanceof DropExpression drop && notGenerated(operation)) {
            return List.of(drop.ifExists() ? plain : Aspect.of("drop-expression/not-generated"));
        }
        if (operation instanceof DropExpression && virtual(operation)) {
            return List.of(Aspect.of("drop-expression/virtual"));
        }
        return List.of(plain);
    }

    /** Only values whose length varies can be compressed, and stored outside of their row. */
    private boolean isOfOneLength(ColumnOperation operation) {
        return column(operation)
                .flatMap(Column::type)
                .filter(type -> !type.isArray())
                .flatMap(type -> moment.catalogs().types().named(type.name()))
                .map(type -> !type.varies())
                .orElse(false);
    }

    private List<Aspect> setDefault(Aspect plain, SetDefault set) {
        if (column(set).map(column -> column.identity() || column.generated()).orElse(false)) {
            return List.of(Aspect.of("set-default/filled"));
        }
        List<Aspect> found = new ArrayList<>(List.of(plain));
        found.addAll(Defaults.kept(set.value(), moment));
        return found;
    }

    private boolean hasOwnValue(ColumnOperation operation) {
        return column(operation)
                .map(column -> column.identity()
                        || column.generated()
                        || column.defaultValue().isPresent())
                .orElse(false);
    }

    private boolean notGenerated(ColumnOperation operation) {
        return column(operation).map(column -> !column.generated()).orElse(false);
    }

    private Aspect setExpression(Aspect plain, ColumnOperation operation) {
        if (!virtual(operation)) {
            return plain;
        }
        boolean checked = table(operation).stream()
                .flatMap(table -> table.constraints().values().stream())
                .anyMatch(constraint -> constraint.definition() instanceof Check);
        return plain.as(checked ? "set-expression/virtual/checked" : "set-expression/virtual");
    }

    private boolean virtual(ColumnOperation operation) {
        return column(operation)
                .flatMap(Column::generation)
                .map(generated -> generated.kind() != Kind.STORED)
                .orElse(false);
    }

    private List<Aspect> setNotNull(SetNotNull set) {
        RelationName named = moment.name(set.on().name());
        List<Aspect> found = new ArrayList<>();
        found.add(moment.on("set-not-null", set.on()));
        for (RelationName member : set.on().only() ? List.of(named) : moment.family(named)) {
            found.addAll(NotNullProof.of(moment, member, name(set)));
        }
        return found;
    }

    private Optional<Table> table(ColumnOperation operation) {
        return moment.table(operation.on().name());
    }

    private Optional<Column> column(ColumnOperation operation) {
        return table(operation).flatMap(table -> table.column(name(operation)));
    }

    private Aspect dropNotNull(Aspect plain, ColumnOperation operation) {
        Optional<Table> table = table(operation);
        if (table.map(known -> Needed.inPrimaryKey(known, name(operation))).orElse(false)) {
            return Aspect.of("drop-not-null/primary-key");
        }
        boolean above = table.flatMap(Table::partitionOf)
                .flatMap(moment::table)
                .flatMap(parent -> parent.column(name(operation)))
                .flatMap(Column::notNull)
                .orElse(false);
        return above ? Aspect.of("drop-not-null/inherited") : plain;
    }

    private boolean inherited(ColumnOperation operation) {
        return table(operation)
                .map(known -> Needed.inherited(known, name(operation), moment))
                .orElse(false);
    }

    /** A column that is not there, of a table of which all is known. */
    private boolean missing(ColumnOperation operation) {
        boolean all = table(operation).map(Table::complete).orElse(false);
        return all && column(operation).isEmpty() && !(operation instanceof DropColumn);
    }

    private static String name(ColumnOperation operation) {
        return operation.column().text();
    }
}
