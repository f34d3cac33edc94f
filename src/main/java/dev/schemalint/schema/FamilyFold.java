package dev.schemalint.schema;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TypeName;
import dev.schemalint.session.Session;
import java.util.List;
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
        if (operation instanceof DropIdentity) {
            Optional<RelationName> sequence = schema.table(name)
                    .flatMap(table -> table.column(operation.column().text()))
                    .flatMap(Column::sequence);
            return sequence.isPresent() ? changed.without(sequence.get()) : changed;
        }
        if (operation instanceof DropColumn drop) {
            return withoutDependents(changed, name, drop.column().text(), drop.cascade());
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
            changed = pointing(
                    changed,
                    name,
                    new ColumnRename(rename.column().text(), rename.to().text()));
            for (Table view : changed.leaningOn(name)) {
                if (view.defined().isPresent()) {
                    changed = changed.with(view.definedAs(view.defined()
                            .get()
                            .withColumnRenamed(
                                    name, rename.column().text(), rename.to().text())));
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
        RelationName name = schema.resolve(operation.on().name(), session);
        boolean divided = schema.table(name).map(Table::partitioned).orElse(false);
        boolean alone = operation instanceof AddConstraint add
                && (add.constraint().traits().noInherit() || !divided && !(add.constraint() instanceof Check));
        UnaryOperator<Table> change = table ->
                ConstraintFold.after(table, ConstraintNames.forMember(operation, name, table), origin, resolve);
        Schema changed = alone ? schema.change(name, change) : family(operation.on(), change);
        if (operation instanceof DropConstraint drop && divided) {
            changed = withoutParts(changed, name, drop.name().text());
        }
        if (operation instanceof DropConstraint drop && drop.cascade()) {
            for (Table before : schema.table(name).stream().toList()) {
                changed = Pointing.without(changed, before, List.of(drop.name().text()), List.of());
            }
        }
        return changed;
    }

    /** What AUTOINCREMENT counts with is no sequence of its own. */
    static boolean fillsItself(ColumnDefinition definition) {
        return definition.type().map(TypeName::isSerial).orElse(false)
                || definition.identity().isPresent()
                        && definition.extent().clause("autoincrement").isEmpty();
    }

    /** Adds the sequence that fills a column by itself. */
    static Schema withSequence(Schema schema, RelationName table, String column) {
        RelationName sequence = new RelationName(table.schema(), GivenName.of(table.name(), column, "seq"));
        boolean identity = schema.table(table)
                .flatMap(known -> known.column(column))
                .map(known -> known.type().map(type -> !type.isSerial()).orElse(true))
                .orElse(true);
        Schema filled = schema.change(table, known -> known.change(column, c -> filled(c, sequence, identity)));
        return filled.with(Table.bare(
                sequence,
                ObjectKind.SEQUENCE,
                Persistence.PERMANENT,
                filled.table(table).flatMap(Table::origin)));
    }

    /** The keys of partitions that were made for a key of their parent go with it. */
    private Schema withoutParts(Schema changed, RelationName parent, String key) {
        Optional<Index> gone = schema.table(parent)
                .flatMap(table -> Optional.ofNullable(table.indexes().get(key)));
        Schema left = changed;
        for (Table child : gone.isPresent() ? changed.descendants(parent) : List.<Table>of()) {
            for (Index part : child.indexes().values()) {
                if (part.constraint() && IndexFold.sameKeys(part, gone.get())) {
                    left = left.change(
                            child.name(),
                            known -> known.withIndexes(known.indexes().minus(part.name()))
                                    .withConstraints(known.constraints().minus(part.name())));
                }
            }
        }
        return left;
    }

    /** A serial column counts by its default, which can be dropped and leaves the sequence; an identity column has none. */
    private static Column filled(Column column, RelationName sequence, boolean identity) {
        Column owning = column.filledBy(Optional.of(sequence), identity);
        return identity ? owning : owning.withDefault(Optional.of(SerialDefault.of(sequence)));
    }

    /** Foreign keys of other tables, and of its own, that point to a renamed column. */
    private static Schema pointing(Schema schema, RelationName table, ColumnRename rename) {
        Schema changed = schema;
        for (Table other : schema.leaningOn(table)) {
            Table kept = other;
            for (KnownConstraint constraint : other.constraints().values()) {
                if (constraint.pointsTo(table) && constraint.definition() instanceof ForeignKey key) {
                    kept = kept.withConstraints(
                            kept.constraints().plus(constraint.name(), constraint.defined(rename.at(key))));
                }
            }
            changed = changed.with(kept);
        }
        return changed;
    }

    private Schema withoutDependents(Schema changed, RelationName table, String column, boolean cascade) {
        Schema left = changed;
        for (Table other : schema.leaningOn(table)) {
            if (cascade
                    && other.defined().map(query -> query.needs(table, column)).orElse(false)) {
                left = Removal.of(left, other.name());
            }
        }
        for (Table before : cascade ? schema.table(table).stream().toList() : List.<Table>of()) {
            left = Pointing.without(left, before, Pointing.keysWith(before, column), List.of(column));
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
