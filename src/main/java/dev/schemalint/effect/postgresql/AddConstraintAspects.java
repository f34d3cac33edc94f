package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ADD CONSTRAINT does. */
final class AddConstraintAspects {

    private final Altered on;
    private final Constraint constraint;
    private final Moment moment;
    private final RelationName table;
    private final Optional<Table> known;
    private final List<Aspect> found = new ArrayList<>();

    private AddConstraintAspects(AddConstraint add, Moment moment) {
        this.on = add.on();
        this.constraint = add.constraint();
        this.moment = moment;
        this.table = moment.name(on.name());
        this.known = moment.table(table);
    }

    static List<Aspect> of(AddConstraint add, Moment moment) {
        return new AddConstraintAspects(add, moment).all();
    }

    private List<Aspect> all() {
        Optional<String> name = constraint.name().map(Identifier::text);
        if (name.flatMap(text -> known.flatMap(t -> t.constraint(text))).isPresent()) {
            add("add-constraint/exists");
        }
        if (constraint.traits().notEnforced()) {
            add("not-enforced");
        }
        included(constraint.included());
        if (constraint instanceof Check check) {
            check(check);
        } else if (constraint instanceof NotNull) {
            notNull();
        } else if (constraint instanceof ForeignKey key) {
            foreignKey(key);
        } else if (constraint instanceof Unique unique) {
            if (unique.nullsNotDistinct()) {
                add("nulls-not-distinct");
            }
            key("add-unique", unique.columns(), unique.usingIndex());
        } else if (constraint instanceof PrimaryKey key) {
            if (known.map(Keys::hasPrimaryKey).orElse(false)) {
                add("add-primary-key/second");
            }
            key("add-primary-key", key.columns(), key.usingIndex());
        } else if (constraint instanceof Exclusion) {
            add("add-exclusion");
            if (moment.partitioned(table)) {
                add("add-exclusion/partitioned");
            }
        }
        return found;
    }

    /** Columns that the index behind it is to hold besides. */
    private void included(List<Identifier> columns) {
        if (!columns.isEmpty()) {
            add("constraint/include");
        }
        boolean missing = columns.stream()
                .anyMatch(column -> known.filter(Table::complete).isPresent()
                        && known.get().column(column.text()).isEmpty());
        if (missing) {
            add("missing-column");
        }
    }

    private void add(String shape) {
        found.add(moment.on(shape, on));
    }

    private boolean checksRows() {
        return !constraint.traits().notValid() && !constraint.traits().notEnforced();
    }

    private void check(Check check) {
        if (on.only()
                && !constraint.traits().noInherit()
                && !moment.children(table).isEmpty()) {
            add("add-check/only");
        }
        if (Expression.Subquery.isIn(check.condition())) {
            add("check/subquery");
        }
        boolean alone = on.only() || constraint.traits().noInherit();
        found.add(moment.on(constraint.traits().noInherit() ? "add-check/no-inherit" : "add-check", on)
                .unless(moment.judge(check.condition()).missing()));
        if (checksRows()) {
            found.add(moment.on("add-check/checked", table, alone));
        }
    }

    private void notNull() {
        add("add-not-null");
        if (checksRows()) {
            proofs(constraint.columns().stream().map(Identifier::text).toList());
        }
    }

    private void proofs(List<String> columns) {
        for (RelationName member : on.only() ? List.of(table) : moment.family(table)) {
            for (String column : columns) {
                found.addAll(NotNullProof.of(moment, member, column));
            }
        }
    }

    /** A primary key makes its columns NOT NULL, which goes down to children: those that inherit, and partitions if need be. */
    private void children(List<String> columns, boolean divided) {
        boolean nullable = columns.stream()
                .anyMatch(name -> !known.flatMap(t -> t.column(name))
                        .flatMap(Column::notNull)
                        .orElse(false));
        if (!divided) {
            add("add-primary-key/inherited");
        } else if (nullable) {
            add("add-primary-key/nullable");
        }
    }

    private void foreignKey(ForeignKey key) {
        add("add-foreign-key");
        if (moment.partitioned(table)) {
            add("add-foreign-key/partitions");
        }
        found.addAll(ForeignKeys.locks(table, key, moment));
        found.addAll(ForeignKeys.objections(key, known, moment));
        if (checksRows()) {
            found.add(moment.onDivided("add-foreign-key/checked", table, on.only())
                    .with(Role.REFERENCED, moment.divided(moment.name(key.referenced()))));
        }
    }

    private void key(String shape, List<Identifier> written, Optional<Identifier> prepared) {
        boolean primary = constraint instanceof PrimaryKey;
        if (known.map(table -> table.kind() == ObjectKind.FOREIGN_TABLE).orElse(false)) {
            add("add-key/foreign-table");
        }
        boolean divided = moment.partitioned(table);
        Optional<Index> ready = prepared.flatMap(
                name -> known.flatMap(t -> Optional.ofNullable(t.indexes().get(name.text()))));
        List<String> columns = prepared.isPresent()
                ? ready.map(index -> Keys.columns(index.keys())).orElse(List.of())
                : written.stream().map(Identifier::text).toList();
        if (prepared.isPresent()) {
            add(divided ? "add-key/using-index/partitioned" : shape + "/using-index");
            if (ready.map(index -> !index.unique()
                            || index.where().isPresent()
                            || columns.size() < index.keys().size())
                    .orElse(false)) {
                add("add-key/using-index/unfit");
            }
        } else {
            add(shape);
            found.add(moment.onDivided(shape + "/built", table, on.only()));
            if (divided) {
                add(shape + "/partitioned");
            }
            if (Keys.leavesOutPartitionKey(known, columns)) {
                add("unique/leaves-out-partition-key");
            }
            for (String column : columns) {
                if (Keys.unordered(known, column, moment)) {
                    add("index/unordered-type");
                }
                if (Keys.virtual(known, column)) {
                    add("index/virtual-column");
                }
            }
        }
        if (primary) {
            children(columns, divided);
            proofs(columns);
        }
    }
}
