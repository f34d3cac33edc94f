package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Added;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A table in which nothing names one row, when the last file has run. */
public final class MissingPrimaryKey implements OperationRule<CreateTable> {

    @Override
    public Optional<Verdict> judge(CreateTable create, Situation at) {
        boolean ordinary = at.target().dialect() == Dialect.POSTGRESQL
                && create.what() == ObjectKind.TABLE
                && create.persistence() == Persistence.PERMANENT
                && create.partitionOf().isEmpty()
                && create.partitionBy().isEmpty()
                && create.inherits().isEmpty()
                && create.likes().isEmpty()
                && create.ofType().isEmpty()
                && Added.constraints(create).noneMatch(PrimaryKey.class::isInstance)
                && !at.effect().refused();
        RelationName table = at.resolve(create.table());
        return ordinary && lacksKey(at.end().table(table)) && lacksKey(at.inTheEnd(table))
                ? Optional.of(Verdict.on(at).atClause("name"))
                : Optional.empty();
    }

    /** Whether the table is there, and without a key. */
    private static boolean lacksKey(Optional<Table> known) {
        return known.filter(table -> table.constraints().values().stream()
                                .noneMatch(constraint -> constraint.definition() instanceof PrimaryKey)
                        && table.indexes().values().stream().noneMatch(index -> isKeyInAllButName(index, table)))
                .isPresent();
    }

    private static boolean isKeyInAllButName(Index index, Table table) {
        return index.unique()
                && index.where().isEmpty()
                && index.leadingColumns().size() == index.keys().size()
                && index.leadingColumns().stream()
                        .allMatch(column ->
                                table.column(column).flatMap(Column::notNull).orElse(false));
    }
}
