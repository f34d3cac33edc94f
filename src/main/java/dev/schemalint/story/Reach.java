package dev.schemalint.story;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.Subquery;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How many rows an UPDATE or DELETE touches, as far as its text tells. */
public enum Reach {
    /** Rows that are named one by one, by a key. */
    KEY,
    /** A piece of the table: a range of keys, or a LIMIT. */
    BATCH,
    /** Rows that hold a certain value, of which there may be few or many. */
    FILTERED,
    /** However many there are. */
    OPEN,
    EVERY_ROW;

    private static final Pattern LIMIT = Pattern.compile("(?i)\\b(limit|fetch\\s+(first|next))\\b");
    private static final Pattern KEY_NAME = Pattern.compile("(?i)(.*_)?(id|uuid|guid|key|code|slug|name)");
    private static final Set<String> LOWER = Set.of(">", ">=");
    private static final Set<String> UPPER = Set.of("<", "<=");

    public static Reach of(Update update, Situation at) {
        return of(update.table(), update.where(), update.limited(), at);
    }

    public static Reach of(Delete delete, Situation at) {
        return of(delete.table(), delete.where(), delete.limited(), at);
    }

    private static Reach of(Name table, Optional<Expression> where, boolean limited, Situation at) {
        if (limited || LIMIT.matcher(text(at)).find()) {
            return BATCH;
        }
        return where.map(condition -> of(condition, at.table(table))).orElse(EVERY_ROW);
    }

    /** What stands in a block is looked at by itself, anything else with its WITH clause. */
    private static String text(Situation at) {
        boolean inBlock = at.statement().operations().stream().anyMatch(RunBlock.class::isInstance);
        return at.source().text(inBlock ? at.operation().span() : at.statement().span());
    }

    private static Reach of(Expression where, Optional<Table> table) {
        if (where.alwaysTrue()) {
            return EVERY_ROW;
        }
        List<Expression> all = new ArrayList<>();
        gather(where, all);
        Reach least = isRange(all) ? BATCH : OPEN;
        for (Expression condition : all) {
            Reach reach = alone(condition, table);
            least = reach.compareTo(least) < 0 ? reach : least;
        }
        return least;
    }

    private static void gather(Expression condition, List<Expression> all) {
        if (condition instanceof Binary binary && binary.operator().equals("AND")) {
            gather(binary.left(), all);
            gather(binary.right(), all);
        } else {
            all.add(condition);
        }
    }

    /** A query after an equals sign gives one value; after IN it gives as many as it finds. */
    private static Reach alone(Expression condition, Optional<Table> table) {
        if (condition instanceof Binary binary && binary.operator().equals("OR")) {
            Reach left = of(binary.left(), table);
            Reach right = of(binary.right(), table);
            return left.compareTo(right) > 0 ? left : right;
        }
        if (condition instanceof Binary equals && equals.operator().equals("=")) {
            return equals.right() instanceof Subquery
                    ? held(equals.left(), List.of(), table)
                    : held(equals.left(), List.of(equals.right()), table);
        }
        if (condition instanceof Composite composite && !composite.children().isEmpty()) {
            List<Expression> values =
                    composite.children().subList(1, composite.children().size());
            return switch (composite.what()) {
                case "IN", "= ANY" -> held(composite.children().get(0), values, table);
                case "BETWEEN" -> BATCH;
                default -> OPEN;
            };
        }
        return OPEN;
    }

    /** The reach of a column that must hold one of these values. */
    private static Reach held(Expression column, List<Expression> values, Optional<Table> table) {
        Optional<String> name = bare(column).columnName();
        boolean fixed = values.stream().noneMatch(Reach::dependsOnRows);
        boolean yesOrNo = values.stream().anyMatch(BooleanValue.class::isInstance);
        if (!fixed || yesOrNo) {
            return OPEN;
        }
        return name.filter(key -> isKey(key, table)).isPresent() ? KEY : FILTERED;
    }

    private static Expression bare(Expression value) {
        return value instanceof Cast cast ? bare(cast.value()) : value;
    }

    private static boolean dependsOnRows(Expression value) {
        return value instanceof Subquery
                || value instanceof ColumnReference
                || value.children().stream().anyMatch(Reach::dependsOnRows);
    }

    /** A column that is known to be unique, or where that is not known, is named like one. */
    private static boolean isKey(String column, Optional<Table> table) {
        boolean unique = table.stream()
                .flatMap(known -> known.indexes().values().stream())
                .filter(Index::unique)
                .anyMatch(index -> index.leadingColumns().contains(column));
        return unique
                || table.filter(Table::complete).isEmpty()
                        && KEY_NAME.matcher(column).matches();
    }

    /** Whether one column has a lower and an upper end. */
    private static boolean isRange(List<Expression> conditions) {
        Set<String> lower = new HashSet<>();
        Set<String> upper = new HashSet<>();
        for (Expression condition : conditions) {
            if (condition instanceof Binary binary) {
                Optional<String> column = binary.left().columnName();
                column.filter(name -> LOWER.contains(binary.operator())).ifPresent(lower::add);
                column.filter(name -> UPPER.contains(binary.operator())).ifPresent(upper::add);
            }
        }
        lower.retainAll(upper);
        return !lower.isEmpty();
    }
}
