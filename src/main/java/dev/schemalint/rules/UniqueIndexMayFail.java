package dev.schemalint.rules;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Origin;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.story.StandIn;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A unique index that fails on the first pair of rows that agree. */
public final class UniqueIndexMayFail implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        Set<String> tidied = new HashSet<>();
        List<Index> dropped = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof Delete
                    || at.operation() instanceof Update
                    || at.operation() instanceof Truncate) {
                at.operation().relation().ifPresent(table -> tidied.add(table.text()));
            }
            if (at.operation() instanceof DropIndex drop) {
                dropped.addAll(indexes(drop, at));
            }
            if (at.operation() instanceof CreateIndex index
                    && index.unique()
                    && !index.concurrently()
                    && at.inUse(index.table())
                    && !at.worksOnNoRows()
                    && !tidied.contains(index.table().text())
                    && !cannotFail(index, at)
                    && !wasUnique(index, dropped)
                    && !isStandIn(at.resolve(index.table()), at)) {
                verdicts.add(Verdict.on(at).word("columns", columns(index)));
            }
        }
        return verdicts;
    }

    private static List<Index> indexes(DropIndex drop, Situation at) {
        return drop.indexes().stream()
                .flatMap(
                        name -> at
                                .schema()
                                .tableOfIndex(name, at.session())
                                .map(table -> table.indexes().get(name.text()))
                                .stream())
                .toList();
    }

    /** Another unique index was there a moment ago, over these columns or some of them. */
    private static boolean wasUnique(CreateIndex index, List<Index> dropped) {
        List<String> columns = index.keys().stream()
                .flatMap(key -> key.column().stream())
                .map(Identifier::text)
                .toList();
        return dropped.stream().anyMatch(other -> covers(other, columns));
    }

    /** A table under a name for the moment is being built again from another that is still there. */
    private static boolean isStandIn(RelationName table, Situation at) {
        return at.schema().tables().stream().anyMatch(other -> StandIn.is(table, other.name()));
    }

    private static boolean cannotFail(CreateIndex index, Situation at) {
        Optional<Table> table = at.table(index.table());
        List<Identifier> keys =
                index.keys().stream().flatMap(key -> key.column().stream()).toList();
        List<String> columns = keys.stream().map(Identifier::text).toList();
        boolean hasNew = keys.stream()
                .anyMatch(column -> at.isNewColumn(index.table(), column)
                        && at.column(index.table(), column).stream().allMatch(UniqueIndexMayFail::isNull));
        return hasNew
                || picksNewValues(index, keys, at)
                || table.filter(known -> picksNoRow(index, known, at)).isPresent()
                || table.filter(known -> known.isView() || isUniqueAlready(known, columns) || has(known, index))
                        .isPresent();
    }

    /** Its condition asks for a value of a new column in which every row has the default. */
    private static boolean picksNewValues(CreateIndex index, List<Identifier> keys, Situation at) {
        return keys.stream()
                .anyMatch(column -> at.isNewColumn(index.table(), column)
                        && index.where()
                                .filter(condition -> condition.mentions(column.text()))
                                .isPresent());
    }

    /** Its condition asks of a new column what the default, which every row has there, is not. */
    private static boolean picksNoRow(CreateIndex index, Table table, Situation at) {
        return index.where().isPresent()
                && table.columns().values().stream()
                        .filter(column -> column.generation().isEmpty()
                                && column.sequence().isEmpty()
                                && column.origin().map(Origin::change).equals(Optional.of(at.change())))
                        .anyMatch(column -> isNotMetBy(column, index.where().get()));
    }

    private static boolean isNotMetBy(Column column, Expression part) {
        Expression value = plain(column.defaultValue().orElseGet(NullValue::new));
        if (part instanceof Binary both && both.operator().equals("AND")) {
            return isNotMetBy(column, both.left()) || isNotMetBy(column, both.right());
        }
        if (part instanceof IsNull test) {
            return test.negated() && isColumn(test.value(), column) && value instanceof NullValue;
        }
        if (part instanceof Binary binary && binary.operator().equals("=") && isColumn(binary.left(), column)) {
            return isOther(value, plain(binary.right()));
        }
        return isColumn(part, column) && isOther(value, new BooleanValue(true));
    }

    private static Expression plain(Expression value) {
        return value instanceof Cast cast ? plain(cast.value()) : value;
    }

    private static boolean isColumn(Expression value, Column column) {
        return value.columnName().equals(Optional.of(column.name()));
    }

    /** Null equals nothing; of two constants, only those written as one kind of thing are sure to differ. */
    private static boolean isOther(Expression value, Expression wanted) {
        boolean constant =
                value instanceof BooleanValue || value instanceof NumberValue || value instanceof StringValue;
        return value instanceof NullValue || constant && value.getClass() == wanted.getClass() && !value.equals(wanted);
    }

    /** Nulls never agree, so a new column without a value in any row is no danger. */
    private static boolean isNull(Column column) {
        return column.defaultValue().isEmpty() && !column.filled();
    }

    private static boolean isUniqueAlready(Table table, List<String> columns) {
        return table.indexes().values().stream().anyMatch(other -> covers(other, columns));
    }

    private static boolean covers(Index other, List<String> columns) {
        return other.unique()
                && other.where().isEmpty()
                && other.leadingColumns().size() == other.keys().size()
                && columns.containsAll(other.leadingColumns());
    }

    private static boolean has(Table table, CreateIndex index) {
        return index.ifNotExists()
                && index.name()
                        .map(name -> table.indexes().containsKey(name.text()))
                        .orElse(false);
    }

    private static String columns(CreateIndex index) {
        return index.keys().stream()
                .map(Key::column)
                .map(column -> column.map(Identifier::text).orElse("an expression"))
                .distinct()
                .collect(Gathering.joined(", "));
    }
}
