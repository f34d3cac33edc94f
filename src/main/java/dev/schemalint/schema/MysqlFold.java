package dev.schemalint.schema;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation.RemovePartitioning;
import dev.schemalint.operation.PartitionOperation.SetPartitioning;
import dev.schemalint.operation.TableOperation.ConvertCharset;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Leads a schema over an operation as MySQL means it, where that is not what other engines mean by it. */
record MysqlFold(Schema schema, Session session, Origin origin) {

    Optional<Schema> after(Operation operation) {
        if (operation instanceof CreateTable create) {
            boolean there = create.ifNotExists()
                    && schema.table(create.table(), session).isPresent();
            return Optional.of(there ? schema : new MysqlNewTable(schema, session, origin).of(create));
        }
        if (operation instanceof ColumnOperation column) {
            return change(column.on().name(), table -> new MysqlColumnFold(origin, this::resolve).after(table, column));
        }
        if (operation instanceof ConstraintOperation constraint) {
            return change(
                    constraint.on().name(), table -> new MysqlKeyFold(origin, this::resolve).after(table, constraint));
        }
        if (operation instanceof IndexOperation index && index.relation().isPresent()) {
            return change(index.relation().get(), table -> new MysqlKeyFold(origin, this::resolve).after(table, index));
        }
        if (operation instanceof SetTableOptions set) {
            return change(set.on().name(), table -> table.stored(table.storage().with(set.options())));
        }
        if (operation instanceof ConvertCharset convert) {
            return change(convert.on().name(), table -> converted(table, convert));
        }
        if (operation instanceof SetPartitioning set) {
            return change(
                    set.on().name(), table -> table.withLineage(table.lineage().dividedBy(Optional.of(set.by()))));
        }
        if (operation instanceof RemovePartitioning remove) {
            return change(
                    remove.on().name(),
                    table -> table.withLineage(table.lineage().dividedBy(Optional.empty())));
        }
        return Optional.empty();
    }

    private static Table converted(Table table, ConvertCharset convert) {
        List<Option> said = new ArrayList<>();
        convert.charset().ifPresent(charset -> said.add(Option.of("charset", charset)));
        convert.collation().ifPresent(collation -> said.add(Option.of("collate", collation.text())));
        Table changed = table.stored(table.storage().with(said));
        for (Column column : table.columns().values()) {
            if (MysqlColumnFold.isText(column)) {
                changed = changed.with(
                        column.written(convert.charset(), convert.collation().map(Name::text)));
            }
        }
        return changed;
    }

    private RelationName resolve(Name name) {
        return schema.resolve(name, session);
    }

    private Optional<Schema> change(Name name, UnaryOperator<Table> change) {
        return Optional.of(schema.change(name, session, change));
    }
}
