package dev.schemalint.schema;

import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.RenameIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;

/** What operations on indexes leave of a schema. */
record IndexesFold(Schema schema, Session session, Origin origin) {

    Schema after(IndexOperation operation) {
        if (operation instanceof CreateIndex create) {
            return created(create);
        }
        if (operation instanceof DropIndex drop) {
            Schema left = schema;
            for (Name index : drop.indexes()) {
                left = dropped(left, index, drop.cascade());
            }
            return left;
        }
        if (operation instanceof RenameIndex rename) {
            return renamed(schema, session, rename.on().name(), rename.to().text());
        }
        return schema;
    }

    static Schema renamed(Schema schema, Session session, Name index, String to) {
        return schema.tableOfIndex(index, session)
                .map(table -> schema.with(IndexFold.renamed(table, index.text(), to)))
                .orElse(schema);
    }

    private Schema created(CreateIndex create) {
        Schema changed = schema.change(create.table(), session, table -> IndexFold.created(table, create, origin));
        if (create.only()) {
            return changed;
        }
        for (Table child : schema.descendants(schema.resolve(create.table(), session))) {
            if (child.partitionOf().isPresent()) {
                changed = changed.change(child.name(), table -> IndexFold.copied(table, create, origin));
            }
        }
        return changed;
    }

    private Schema dropped(Schema left, Name index, boolean cascade) {
        Optional<Table> table = left.tableOfIndex(index, session);
        if (table.isEmpty()) {
            return left;
        }
        Optional<Index> gone = Optional.ofNullable(table.get().indexes().get(index.text()));
        Schema without = cascade ? Pointing.without(left, table.get(), List.of(index.text()), List.of()) : left;
        without = without.change(
                table.get().name(), known -> known.withIndexes(known.indexes().minus(index.text())));
        for (Table child :
                table.get().partitioned() ? left.descendants(table.get().name()) : List.<Table>of()) {
            for (Index part : child.indexes().values()) {
                boolean made =
                        gone.filter(known -> IndexFold.sameKeys(part, known)).isPresent();
                if (part.attached() && !part.constraint() && made) {
                    without = without.change(
                            child.name(),
                            known -> known.withIndexes(known.indexes().minus(part.name())));
                }
            }
        }
        return without;
    }
}
