package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.session.Session;
import java.util.Optional;
import org.pcollections.OrderedPMap;

/** Adds a relation that a statement makes. */
final class NewTable {

    private NewTable() {}

    static Schema of(Schema schema, Session session, Origin origin, CreateTable create) {
        boolean copies = !create.likes().isEmpty()
                || !create.inherits().isEmpty()
                || create.partitionOf().isPresent()
                || create.ofType().isPresent();
        Table table = new Table(
                schema.resolve(create.table(), session),
                create.what(),
                create.persistence(),
                !copies,
                Optional.of(origin),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                create.partitionBy(),
                create.partitionOf().map(partition -> schema.resolve(partition.parent(), session)));
        for (Like like : create.likes()) {
            table = copyColumns(table, schema.table(like.table(), session));
        }
        for (Name parent : create.inherits()) {
            table = copyColumns(table, schema.table(parent, session));
        }
        if (create.partitionOf().isPresent()) {
            table = copyColumns(table, schema.table(create.partitionOf().get().parent(), session));
        }
        for (ColumnDefinition column : create.columns()) {
            table = ColumnFold.added(table, column, origin);
        }
        for (Constraint constraint : create.constraints()) {
            table = ConstraintFold.added(table, constraint, origin, true);
        }
        return schema.with(table);
    }

    static Schema bare(Schema schema, Session session, Origin origin, Name name) {
        return bare(schema, session, origin, name, ObjectKind.MATERIALIZED_VIEW, Persistence.PERMANENT);
    }

    /** A relation whose columns come from a query, and so are not known. */
    static Schema bare(
            Schema schema, Session session, Origin origin, Name name, ObjectKind kind, Persistence persistence) {
        return schema.with(new Table(
                schema.resolve(name, session),
                kind,
                persistence,
                false,
                Optional.of(origin),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Table copyColumns(Table table, Optional<Table> from) {
        return from.map(source -> table.withColumns(table.columns().plusAll(source.columns())))
                .orElse(table);
    }
}
