package dev.schemalint.effect;

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
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ColumnOperation.SetExpression;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.Constraint.Check;
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
        if (operation instanceof AlterColumnType alter) {
            return AlterTypeAspects.of(alter, moment);
        }
        if (operation instanceof DropColumn drop) {
            return new DropAspects(moment).ofColumn(drop);
        }
        if (operation instanceof SetNotNull set) {
            return setNotNull(set);
        }
        Aspect plain = moment.on(operation.kind(), operation.on());
        if (operation instanceof DropNotNull) {
            return table(operation)
                            .map(t -> Needed.inPrimaryKey(t, name(operation)))
                            .orElse(false)
                    ? List.of(Aspect.of("drop-not-null/primary-key"))
                    : List.of(plain);
        }
        if (operation instanceof SetDefault set) {
            return List.of(
                    plain.unless(moment.judge(set.value()).missing()),
                    Aspect.of("set-default/sequence").with(Role.SEQUENCE, Sequences.named(set.value(), moment)));
        }
        if (operation instanceof AddIdentity) {
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
        if (operation instanceof DropExpression && virtual(operation)) {
            return List.of(Aspect.of("drop-expression/virtual"));
        }
        return List.of(plain);
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

    private static String name(ColumnOperation operation) {
        return operation.column().text();
    }
}
