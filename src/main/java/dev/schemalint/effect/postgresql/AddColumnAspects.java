package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ADD COLUMN does: the column itself, how its rows are filled, and each constraint beside it. */
final class AddColumnAspects {

    private final AddColumn add;
    private final Moment moment;
    private final ColumnDefinition column;
    private final RelationName table;
    private final List<Aspect> found = new ArrayList<>();

    private AddColumnAspects(AddColumn add, Moment moment) {
        this.add = add;
        this.moment = moment;
        this.column = add.definition();
        this.table = moment.name(add.on().name());
    }

    static List<Aspect> of(AddColumn add, Moment moment) {
        return new AddColumnAspects(add, moment).all();
    }

    private List<Aspect> all() {
        found.add(aspect("add-column"));
        Optional<Table> known = moment.table(table);
        if (known.flatMap(t -> t.column(column.name().text())).isPresent()) {
            return add.ifNotExists() ? found : List.of(aspect("add-column/exists"));
        }
        if (known.flatMap(t -> t.lineage().ofType()).isPresent()) {
            found.add(aspect("add-column/typed"));
        }
        if (known.map(t -> t.partitionOf().isPresent()).orElse(false)) {
            found.add(aspect("add-column/partition"));
        }
        if (add.on().only() && !moment.children(table).isEmpty()) {
            found.add(aspect("add-column/only"));
        }
        if (moment.children(table).stream().anyMatch(this::hasOfOtherType)) {
            found.add(aspect("add-column/child-of-other-type"));
        }
        if (DomainType.isArrayOfDomain(column.type(), moment)) {
            found.add(aspect("array-of-domain"));
        }
        if (column.identity().isPresent()) {
            if (!moment.children(table).isEmpty()) {
                found.add(aspect("add-column/identity/family"));
            }
            Identities.objection(column.type(), moment).ifPresent(found::add);
        }
        column.extent().clause("storage").ifPresent(clause -> found.add(aspect("add-column/storage")));
        column.extent().clause("compression").ifPresent(clause -> found.add(aspect("add-column/compression")));
        DefaultValue value = DefaultValue.of(column, moment);
        value.shape()
                .ifPresent(shape -> found.add(aspect("add-column/" + shape)
                        .unsettled(value.unsettled().stream().toList())
                        .unless(value.missing())));
        found.addAll(GeneratedValues.objections(column, known, moment));
        column.defaultValue().ifPresent(given -> {
            found.addAll(Defaults.kept(given, moment));
            found.add(Aspect.of("query/sequence").with(Role.SEQUENCE, Sequences.named(given, moment)));
        });
        if (column.has(NotNull.class) || column.has(PrimaryKey.class)) {
            notNull(value);
        }
        for (Constraint constraint : column.constraints()) {
            constraint(constraint, value);
        }
        return found;
    }

    /** A child that has the column already keeps it, if it is of the same type. */
    private boolean hasOfOtherType(RelationName child) {
        return moment.table(child)
                .flatMap(known -> known.column(column.name().text()))
                .flatMap(Column::type)
                .flatMap(there -> column.type().map(here -> !here.name().equals(there.name())))
                .orElse(false);
    }

    private Aspect aspect(String shape) {
        return moment.on(shape, add.on());
    }

    private boolean virtual() {
        return column.generated()
                .map(generated -> generated.kind() != Kind.STORED)
                .orElse(false);
    }

    private void notNull(DefaultValue value) {
        if (virtual()) {
            found.add(aspect("add-column/virtual/not-null"));
        } else if (!value.fillsRows() && !madeInThisTransaction()) {
            found.add(aspect("add-column/not-null"));
        }
    }

    /** A table that this transaction made holds, as a rule, no rows yet. */
    private boolean madeInThisTransaction() {
        int number = moment.session().transaction().map(open -> open.number()).orElse(0);
        return number != 0
                && moment.table(table)
                        .flatMap(Table::origin)
                        .map(origin -> origin.transaction() == number)
                        .orElse(false);
    }

    private void constraint(Constraint constraint, DefaultValue value) {
        if (constraint.traits().notEnforced()) {
            found.add(aspect("not-enforced"));
        }
        if (constraint instanceof Check check) {
            if (Expression.Subquery.isIn(check.condition())) {
                found.add(aspect("check/subquery"));
            }
            if (!constraint.traits().notEnforced()) {
                found.add(aspect(virtual() ? "add-column/virtual/check" : "add-column/check"));
            }
        } else if (constraint instanceof Unique || constraint instanceof PrimaryKey) {
            key(constraint, value);
        } else if (constraint instanceof ForeignKey key) {
            references(key, value);
        }
    }

    private void key(Constraint constraint, DefaultValue value) {
        if (virtual()) {
            found.add(aspect("add-column/virtual/unique"));
            return;
        }
        if (moment.partitioned(table)) {
            found.add(aspect("unique/leaves-out-partition-key"));
        }
        String shape = constraint instanceof PrimaryKey ? "primary-key" : "unique";
        found.add(aspect("add-column/" + shape));
        if (value.sameInEveryRow()) {
            found.add(aspect("add-column/same-value-unique"));
        }
    }

    private void references(ForeignKey key, DefaultValue value) {
        found.addAll(ForeignKeys.locks(table, key, moment));
        found.addAll(ForeignKeys.objections(key, List.of(column.type()), moment));
        if (virtual()) {
            found.add(aspect("add-column/virtual/references"));
        } else if (!key.traits().notEnforced() && column.defaultValue().isPresent()) {
            Aspect scan =
                    value.fillsRows() ? aspect("add-column/references/default") : aspect("add-column/references/null");
            found.add(scan.with(Role.REFERENCED, moment.divided(moment.name(key.referenced()))));
        }
    }

    /** What existing rows get in a new column. */
    private record DefaultValue(
            Optional<String> shape,
            boolean fillsRows,
            boolean sameInEveryRow,
            Optional<String> unsettled,
            Optional<Refusal> missing) {

        static DefaultValue of(ColumnDefinition column, Moment moment) {
            if (column.generated().isPresent()) {
                return of("generated/"
                        + switch (column.generated().get().kind()) {
                            case STORED -> "stored";
                            case VIRTUAL -> "virtual";
                            case UNSAID -> "unsaid";
                        });
            }
            if (column.identity().isPresent()) {
                return of("identity");
            }
            if (column.type().map(TypeName::isSerial).orElse(false)) {
                return of("serial");
            }
            DomainType domain = DomainType.of(column.type(), moment);
            Optional<Expression> given = column.defaultValue();
            Optional<Expression> used = given.or(domain::defaultValue).filter(value -> !(value instanceof NullValue));
            if (domain.constrained()) {
                return new DefaultValue(
                        Optional.of("constrained-domain"),
                        used.isPresent(),
                        false,
                        domain.unsettled(),
                        Optional.empty());
            }
            if (used.isEmpty() && given.isPresent() && domain.defaultValue().isPresent()) {
                return new DefaultValue(
                        Optional.of("domain-default/overridden"), false, false, Optional.empty(), Optional.empty());
            }
            if (used.isEmpty()) {
                return new DefaultValue(Optional.empty(), false, false, Optional.empty(), Optional.empty());
            }
            Volatilities.Judgement judged = moment.judge(used.get());
            String kind = given.isPresent() ? "default" : "domain-default";
            return new DefaultValue(
                    Optional.of(kind + (judged.isVolatile() ? "/volatile" : "")),
                    true,
                    !judged.isVolatile(),
                    judged.unsettled(),
                    judged.missing());
        }

        private static DefaultValue of(String shape) {
            return new DefaultValue(Optional.of(shape), true, false, Optional.empty(), Optional.empty());
        }
    }
}
