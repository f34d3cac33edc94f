package dev.schemalint.schema;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.RenameIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation.AttachPartition;
import dev.schemalint.operation.PartitionOperation.DetachPartition;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.session.Session;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Leads a schema over one operation; what changes nothing that is kept leaves it as it is. */
record Fold(Schema schema, Session session, Origin origin) {

    Schema after(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.ifNotExists() && known(create.table())
                    ? schema
                    : NewTable.of(schema, session, origin, create);
        }
        if (operation instanceof CreateTableAs create) {
            return NewTable.bare(schema, session, origin, create.table(), ObjectKind.TABLE, create.persistence());
        }
        if (operation instanceof CreateMaterializedView create) {
            return NewTable.bare(schema, session, origin, create.view());
        }
        if (operation instanceof DropTable drop) {
            Schema left = schema;
            for (Name table : drop.tables()) {
                left = left.without(left.resolve(table, session));
            }
            return left;
        }
        if (operation instanceof RenameTable rename) {
            return rename.on().kind() == ObjectKind.INDEX
                    ? renameIndex(rename.on().name(), rename.to().text())
                    : move(
                            rename.on().name(),
                            old -> new RelationName(old.schema(), rename.to().text()));
        }
        if (operation instanceof SetTableSchema set) {
            return move(set.on().name(), old -> new RelationName(set.schema().text(), old.name()));
        }
        if (operation instanceof ColumnOperation column) {
            return change(column.on(), table -> ColumnFold.after(table, column, origin));
        }
        if (operation instanceof ConstraintOperation constraint) {
            return change(constraint.on(), table -> ConstraintFold.after(table, constraint, origin));
        }
        if (operation instanceof CreateIndex create) {
            return schema.change(create.table(), session, table -> IndexFold.created(table, create, origin));
        }
        if (operation instanceof DropIndex drop) {
            return dropIndexes(drop);
        }
        if (operation instanceof RenameIndex rename) {
            return renameIndex(rename.on().name(), rename.to().text());
        }
        if (operation instanceof AttachPartition attach) {
            RelationName parent = schema.resolve(attach.on().name(), session);
            return schema.change(attach.partition(), session, table -> table.partitionOf(Optional.of(parent)));
        }
        if (operation instanceof DetachPartition detach) {
            return schema.change(detach.partition(), session, table -> table.partitionOf(Optional.empty()));
        }
        if (operation instanceof CreateRoutine routine) {
            return schema.withFunction(
                    routine.name().text(), routine.volatility().orElse(Volatility.VOLATILE));
        }
        if (operation instanceof CreateDomain domain) {
            return schema.withDomain(domain);
        }
        return schema;
    }

    private boolean known(Name name) {
        return schema.table(name, session).isPresent();
    }

    private Schema change(Altered on, UnaryOperator<Table> change) {
        return schema.change(on.name(), session, change);
    }

    private Schema move(Name from, UnaryOperator<RelationName> to) {
        RelationName old = schema.resolve(from, session);
        RelationName moved = to.apply(old);
        return schema.table(old)
                .map(table -> schema.without(old).with(table.named(moved)))
                .orElse(schema);
    }

    private Schema dropIndexes(DropIndex drop) {
        Schema left = schema;
        for (Name index : drop.indexes()) {
            Optional<Table> table = left.tableOfIndex(index, session);
            if (table.isPresent()) {
                left = left.with(table.get().withIndexes(table.get().indexes().minus(index.text())));
            }
        }
        return left;
    }

    private Schema renameIndex(Name index, String to) {
        return schema.tableOfIndex(index, session)
                .map(table -> schema.with(IndexFold.renamed(table, index.text(), to)))
                .orElse(schema);
    }
}
