package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Like;
import dev.schemalint.session.Session;
import java.util.Optional;
import java.util.function.Function;

/** Adds a table as MySQL's CREATE TABLE makes it; one made like another has all of that but foreign keys. */
record MysqlNewTable(Schema schema, Session session, Origin origin) {

    Schema of(CreateTable create) {
        RelationName name = schema.resolve(create.table(), session);
        Table bare = Table.bare(name, create.what(), create.persistence(), Optional.of(origin));
        if (!create.likes().isEmpty()) {
            return schema.with(copied(bare, create.likes().get(0)));
        }
        Table table = bare.asComplete()
                .stored(Storage.UNSAID.with(create.options()))
                .withLineage(Lineage.NONE.dividedBy(create.partitionBy()));
        Function<Name, RelationName> resolve = other ->
                other.schema().isEmpty() && other.text().equals(name.name()) ? name : schema.resolve(other, session);
        MysqlKeyFold keys = new MysqlKeyFold(origin, resolve);
        MysqlColumnFold columns = new MysqlColumnFold(origin, resolve);
        for (ColumnDefinition column : create.columns()) {
            table = columns.added(table, column, Optional.empty());
        }
        for (Constraint constraint : create.constraints()) {
            if (!(constraint instanceof ForeignKey)) {
                table = keys.added(table, constraint);
            }
        }
        for (CreateIndex index : create.indexes()) {
            table = keys.added(table, index);
        }
        for (Constraint constraint : create.constraints()) {
            if (constraint instanceof ForeignKey) {
                table = keys.added(table, constraint);
            }
        }
        return schema.with(table);
    }

    private Table copied(Table bare, Like like) {
        return schema.table(like.table(), session)
                .map(source -> {
                    Table copy = bare.withColumns(source.columns())
                            .withIndexes(source.indexes())
                            .stored(source.storage().written())
                            .withLineage(Lineage.NONE.dividedBy(source.partitionBy()));
                    for (KnownConstraint constraint : source.constraints().values()) {
                        if (constraint.referenced().isEmpty()) {
                            copy = copy.withConstraints(copy.constraints().plus(constraint.name(), constraint));
                        }
                    }
                    return source.complete() ? copy.asComplete() : copy;
                })
                .orElse(bare);
    }
}
