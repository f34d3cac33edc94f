package dev.schemalint.story;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.StringValue;
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
import java.util.regex.Matcher;
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

    /** A limit of one row is that of a value looked up for each row, not of a batch. */
    private static final Pattern LIMIT =
            Pattern.compile("(?i)\\blimit\\s+(?!1\\b|all\\b)[\\w($:]|\\bfetch\\s+(first|next)\\b");
    /** The WHERE of a query, and what in it asks for rows of a certain value. */
    private static final Pattern WHERE = Pattern.compile("(?is)\\bwhere\\b(.*)");

    private static final Pattern PICKED = Pattern.compile("(?is)(=|\\bin\\s*\\(|\\blike\\b)\\s*['\\d]");
    private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");
    /** Rows that the statement spells out, to take values from. */
    private static final Pattern LISTED = Pattern.compile("(?i)\\bfrom\\s*\\(\\s*values\\b");

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
        boolean listed = LISTED.matcher(text(at)).find() && readsNothingElse(table, at);
        Ground ground = new Ground(at, at.table(table), listed);
        return where.map(condition -> of(condition, ground)).orElse(EVERY_ROW);
    }

    /**
     * What conditions are judged by.
     *
     * @param listed whether columns of others are those of rows that the statement spells out
     */
    private record Ground(Situation at, Optional<Table> table, boolean listed) {}

    private static boolean readsNothingElse(Name table, Situation at) {
        List<Name> reads = at.operation() instanceof Update update ? update.reads() : List.of(table);
        return reads.stream().allMatch(read -> at.resolve(read).equals(at.resolve(table)));
    }

    /** What stands in a block is looked at by itself, anything else with its WITH clause. */
    private static String text(Situation at) {
        boolean inBlock =
                at.routine().isPresent() || at.statement().operations().stream().anyMatch(RunBlock.class::isInstance);
        return at.source().text(inBlock ? at.operation().span() : at.statement().span());
    }

    private static Reach of(Expression where, Ground ground) {
        if (where.alwaysTrue()) {
            return EVERY_ROW;
        }
        List<Expression> all = new ArrayList<>();
        gather(where, all);
        Reach least = isRange(all) ? BATCH : OPEN;
        for (Expression condition : all) {
            Reach reach = alone(condition, ground);
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
    private static Reach alone(Expression condition, Ground ground) {
        if (condition instanceof Binary binary) {
            return switch (binary.operator()) {
                case "OR" -> {
                    Reach left = of(binary.left(), ground);
                    Reach right = of(binary.right(), ground);
                    yield left.compareTo(right) > 0 ? left : right;
                }
                case "=" ->
                    binary.right() instanceof Subquery
                            ? held(binary.left(), List.of(), ground)
                            : held(binary.left(), List.of(binary.right()), ground);
                case "LIKE", "ILIKE", "SIMILAR TO", "~~", "~" -> pattern(binary.right());
                case "?", "@>", "&&" -> dependsOnRows(binary.right(), ground.at()) ? OPEN : FILTERED;
                default -> OPEN;
            };
        }
        if (condition instanceof Composite composite && !composite.children().isEmpty()) {
            List<Expression> values =
                    composite.children().subList(1, composite.children().size());
            return switch (composite.what()) {
                case "IN", "= ANY" -> within(composite.children().get(0), values, ground);
                case "LIKE", "ILIKE", "SIMILAR TO" -> pattern(values.get(0));
                case "BETWEEN" -> BATCH;
                default -> OPEN;
            };
        }
        return OPEN;
    }

    /** Rows that look like something, unless everything does. */
    private static Reach pattern(Expression value) {
        return value instanceof StringValue text && !text.text().matches("%*") ? FILTERED : OPEN;
    }

    /** A query in place of the values leaves as many rows as it finds: few, where it looks for a certain value itself. */
    private static Reach within(Expression column, List<Expression> values, Ground ground) {
        if (values.size() == 1 && values.get(0) instanceof Subquery subquery) {
            String text = ground.at().source().text(subquery.query().span());
            return column.columnName().isPresent() && picks(text) ? FILTERED : OPEN;
        }
        return held(column, values, ground);
    }

    private static boolean picks(String query) {
        Matcher where = WHERE.matcher(query);
        return where.find()
                && OR.splitAsStream(where.group(1))
                        .allMatch(condition -> PICKED.matcher(condition).find());
    }

    /** The reach of a column that must hold one of these values. */
    private static Reach held(Expression column, List<Expression> values, Ground ground) {
        Optional<String> name = bare(column).columnName();
        boolean fixed = values.stream()
                .noneMatch(value -> dependsOnRows(value, ground.at())
                        && !(ground.listed() && bare(value) instanceof ColumnReference));
        boolean yesOrNo = values.stream().anyMatch(BooleanValue.class::isInstance);
        if (!fixed || yesOrNo) {
            return OPEN;
        }
        return name.filter(key -> isKey(key, ground.table())).isPresent() ? KEY : FILTERED;
    }

    private static Expression bare(Expression value) {
        return value instanceof Cast cast ? bare(cast.value()) : value;
    }

    /** Which names are variables is only looked for where a name stands: routines can be long. */
    private static boolean dependsOnRows(Expression value, Situation at) {
        return value instanceof Subquery
                || value instanceof ColumnReference reference
                        && !Variables.around(at).holds(reference)
                || value.children().stream().anyMatch(child -> dependsOnRows(child, at));
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
