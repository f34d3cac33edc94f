package dev.schemalint.schema;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.ClusterOn;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Inherit;
import dev.schemalint.operation.TableOperation.NoInherit;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.SetLogged;
import dev.schemalint.operation.TableOperation.SetTableSchema;
import dev.schemalint.operation.TableOperation.SetUnlogged;
import dev.schemalint.operation.TableOperation.SetWithoutCluster;
import dev.schemalint.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What operations on whole tables leave of a schema. */
record TableFold(Schema schema, Session session, Origin origin) {

    Schema after(TableOperation operation) {
        if (operation instanceof CreateTable create) {
            return create.ifNotExists() && known(create.table())
                    ? schema
                    : NewTable.of(schema, session, origin, create);
        }
        if (operation instanceof CreateTableAs create) {
            return create.ifNotExists() && known(create.table()) ? schema : schema.with(made(create));
        }
        if (operation instanceof DropTable drop) {
            Schema left = schema;
            for (Name table : drop.tables()) {
                RelationName name = left.resolve(table, session);
                left = drop.cascade() ? Removal.of(left, name) : Removal.alone(left, name);
            }
            return left;
        }
        if (operation instanceof RenameTable rename) {
            return isIndex(rename)
                    ? IndexesFold.renamed(
                            schema, session, rename.on().name(), rename.to().text())
                    : Renaming.of(
                            schema,
                            schema.resolve(rename.on().name(), session),
                            old -> new RelationName(old.schema(), rename.to().text()));
        }
        if (operation instanceof SetTableSchema set) {
            RelationName moved = schema.resolve(set.on().name(), session);
            Schema left = schema;
            for (RelationName owned :
                    schema.table(moved).stream().flatMap(Table::sequences).toList()) {
                RelationName there = new RelationName(set.schema().text(), owned.name());
                left = Renaming.of(left, owned, old -> there);
            }
            return Renaming.of(left, moved, old -> new RelationName(set.schema().text(), old.name()));
        }
        if (operation instanceof Inherit inherit) {
            RelationName parent = schema.resolve(inherit.parent(), session);
            return change(
                    inherit.on().name(),
                    table -> table.withLineage(table.lineage().inheriting(parent)));
        }
        if (operation instanceof NoInherit inherit) {
            RelationName parent = schema.resolve(inherit.parent(), session);
            return change(
                    inherit.on().name(),
                    table -> table.withLineage(table.lineage().notInheriting(parent)));
        }
        if (operation instanceof ClusterOn cluster) {
            return change(
                    cluster.on().name(),
                    table -> clustered(table, cluster.index().text()));
        }
        if (operation instanceof SetWithoutCluster cluster) {
            return change(cluster.on().name(), TableFold::unclustered);
        }
        if (operation instanceof SetLogged logged) {
            return change(logged.on().name(), table -> table.persisting(Persistence.PERMANENT));
        }
        if (operation instanceof SetUnlogged unlogged) {
            return change(unlogged.on().name(), table -> table.persisting(Persistence.UNLOGGED));
        }
        return schema;
    }

    /** A table made of a query has its columns, without what else was said of them. */
    private Table made(CreateTableAs create) {
        Table table = Table.bare(
                schema.resolve(create.table(), session), ObjectKind.TABLE, create.persistence(), Optional.of(origin));
        Optional<List<ResultColumn>> results =
                create.query().flatMap(query -> new ResultColumns(query, schema, session).columns(create.columns()));
        for (ResultColumn result : results.orElse(List.of())) {
            if (result.name().isEmpty()) {
                return table;
            }
            Column column = Column.computed(result.name().get(), result.type(), origin);
            table = table.with(column.notNull(false));
        }
        return table;
    }

    /** ALTER TABLE may name an index, and renames it then. */
    private boolean isIndex(RenameTable rename) {
        return rename.on().kind() == ObjectKind.INDEX
                || !known(rename.on().name())
                        && schema.tableOfIndex(rename.on().name(), session).isPresent();
    }

    /** The order is remembered as something that hangs on the table, under the name of the index. */
    static Table clustered(Table table, String index) {
        return unclustered(table).with(new Attachment(ObjectKind.INDEX, index, Set.of(), Optional.empty(), false));
    }

    private static Table unclustered(Table table) {
        Table free = table;
        for (Attachment attachment : table.attachments().values()) {
            if (attachment.kind() == ObjectKind.INDEX) {
                free = free.withAttachments(free.attachments().minus(attachment.key()));
            }
        }
        return free;
    }

    private boolean known(Name name) {
        return schema.table(name, session).isPresent();
    }

    private Schema change(Name name, UnaryOperator<Table> change) {
        return schema.change(name, session, change);
    }
}
