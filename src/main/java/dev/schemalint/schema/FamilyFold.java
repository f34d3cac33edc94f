package dev.schemalint.schema;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.session.Session;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes a table's columns and constraints, and with them those of its partitions and inheriting tables. */
record FamilyFold(Schema schema, Session session, Origin origin) {

    Schema after(ColumnOperation operation) {
        Altered on = operation.on();
        RelationName name = schema.resolve(on.name(), session);
        Schema changed = family(
                on, table -> ColumnFold.after(table, operation, origin, other -> schema.resolve(other, session)));
        if (operation instanceof AddColumn add && add.definition().type().isPresent()) {
            changed = typed(changed, operation, add.definition().type().get());
        }
        if (operation instanceof AlterColumnType alter) {
            changed = typed(changed, operation, alter.type());
        }
        if (operation instanceof AddColumn add && fillsItself(add.definition())) {
            return withSequence(changed, name, operation.column().text());
        }
        if (operation instanceof AddIdentity) {
            return withSequence(changed, name, operation.column().text());
        }
        if (operation instanceof DropColumn drop) {
            return withoutDependents(changed, name, drop);
        }
        if (operation instanceof RenameColumn rename
                && schema.table(name).map(Table::isView).orElse(false)) {
            return schema.change(
                    name,
                    view -> view.defined()
                            .map(query -> query.withResultRenamed(
                                    rename.column().text(), rename.to().text()))
                            .map(view::definedAs)
                            .orElse(view));
        }
        if (operation instanceof RenameColumn rename) {
            for (Table view : schema.leaningOn(name)) {
                if (view.defined().isPresent()) {
                    changed = changed.with(view.definedAs(view.defined()
                            .get()
                            .withColumnRenamed(
                                    rename.column().text(), rename.to().text())));
                }
            }
        }
        return changed;
    }

    private Schema typed(Schema changed, ColumnOperation operation, TypeName type) {
        return changed.change(
                operation.on().name(),
                session,
                table -> RowTypes.typed(table, operation.column().text(), type, schema, session));
    }

    Schema after(ConstraintOperation operation) {
        Function<Name, RelationName> resolve = other -> schema.resolve(other, session);
        boolean alone = operation instanceof AddConstraint add
                && add.constraint().traits().noInherit();
        UnaryOperator<Table> change = table -> ConstraintFold.after(table, operation, origin, resolve);
        return alone ? schema.change(operation.on().name(), session, change) : family(operation.on(), change);
    }

    /** What AUTOINCREMENT counts with is no sequence of its own. */
    static boolean fillsItself(ColumnDefinition definition) {
        return definition.type().map(TypeName::isSerial).orElse(false)
                || definition.identity().isPresent()
                        && definition.extent().clause("autoincrement").isEmpty();
    }

    /** Adds the sequence that fills a column by itself. */
    static Schema withSequence(Schema schema, RelationName table, String column) {
        RelationName sequence = new RelationName(table.schema(), table.name() + "_" + column + "_seq");
        boolean identity = schema.table(table)
                .flatMap(known -> known.column(column))
                .map(known -> known.type().map(type -> !type.isSerial()).orElse(true))
                .orElse(true);
        Schema filled =
                schema.change(table, known -> known.change(column, c -> c.filledBy(Optional.of(sequence), identity)));
        return filled.with(Table.bare(
                sequence,
                ObjectKind.SEQUENCE,
                Persistence.PERMANENT,
                filled.table(table).flatMap(Table::origin)));
    }

    private Schema withoutDependents(Schema changed, RelationName table, DropColumn drop) {
        Schema left = changed;
        String column = drop.column().text();
        for (Table other : schema.leaningOn(table)) {
            if (drop.cascade()
                    && other.defined().map(query -> query.needs(column)).orElse(false)) {
                left = Removal.of(left, other.name());
            }
        }
        Optional<RelationName> sequence =
                schema.table(table).flatMap(known -> known.column(column)).flatMap(Column::sequence);
        return sequence.isPresent() ? left.without(sequence.get()) : left;
    }

    private Schema family(Altered on, UnaryOperator<Table> change) {
        Schema changed = schema.change(on.name(), session, change);
        if (on.only()) {
            return changed;
        }
        for (Table child : schema.descendants(schema.resolve(on.name(), session))) {
            changed = changed.change(child.name(), change);
        }
        return changed;
    }
}
