package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Copy;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Explain;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Merge;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What reading and changing rows does. */
record DataAspects(Moment moment) {

    List<Aspect> of(DataOperation operation) {
        if (operation instanceof Select select) {
            return new QueryAspects(moment).of(select.query(), "query");
        }
        if (operation instanceof Insert insert) {
            return insert(insert);
        }
        if (operation instanceof Update update) {
            return update(update);
        }
        if (operation instanceof Delete delete) {
            return delete(delete);
        }
        if (operation instanceof Merge merge) {
            List<Aspect> found = new ArrayList<>(
                    changed("change-rows", merge.table(), false, Optional.empty(), Set.of(), merge.reads()));
            found.add(Aspect.of("merge"));
            return found;
        }
        if (operation instanceof Copy copy) {
            return copy(copy);
        }
        if (operation instanceof Explain explain) {
            return explain.explained().stream()
                    .flatMap(inner -> new Aspects(moment).of(inner).stream())
                    .map(aspect -> explain.analyze() ? aspect : planned(aspect))
                    .toList();
        }
        return List.of();
    }

    /** What is only planned is locked as for running, but its rows are left alone. */
    private static Aspect planned(Aspect aspect) {
        return aspect.as(aspect.shape().replaceFirst("/(all|all-rows)$", ""));
    }

    /** Columns are those that are changed. */
    private List<Aspect> changed(
            String shape, Name table, boolean only, Optional<Expression> where, Set<String> columns, List<Name> reads) {
        RelationName name = moment.name(table);
        List<Aspect> found = new ArrayList<>();
        if (moment.partitioned(name) && !only) {
            found.addAll(new RowAspects(moment).changed(shape, name, where, columns));
        } else {
            found.add(moment.on(shape, name, only));
        }
        found.addAll(reading(reads, name));
        return found;
    }

    /** What is read beside the relation whose rows are changed. */
    private List<Aspect> reading(List<Name> reads, RelationName changed) {
        if (reads.isEmpty()) {
            return List.of();
        }
        List<RelationName> others = reads.stream()
                .map(moment::name)
                .filter(read -> !read.equals(changed))
                .toList();
        return List.of(Aspect.of("query").with(Role.READ, new QueryAspects(moment).opened(others)));
    }

    private List<Aspect> insert(Insert insert) {
        RelationName table = moment.name(insert.table());
        List<Aspect> found = new ArrayList<>();
        found.addAll(new RowAspects(moment).inserted(insert));
        found.addAll(objections("insert", table, insert.columns()));
        if (fillsGenerated(insert, table)) {
            found.add(Aspect.of("insert/generated"));
        }
        found.addAll(new LockedRows(moment).of(insert.locked()));
        found.addAll(rowsPointedAt(table, constraint -> true));
        List<RelationName> counting = counting(insert, table);
        if (!counting.isEmpty()) {
            found.add(Aspect.of("query/sequence").with(Role.SEQUENCE, counting));
        }
        insert.query().ifPresent(query -> found.addAll(new QueryAspects(moment).of(query, "query")));
        found.addAll(reading(insert.reads(), table));
        return found;
    }

    private boolean fillsGenerated(Insert insert, RelationName table) {
        for (int i = 0; i < insert.columns().size(); i++) {
            int at = i;
            boolean generated = moment.table(table)
                    .flatMap(known -> known.column(insert.columns().get(at).text()))
                    .map(Column::generated)
                    .orElse(false);
            boolean given = insert.query().isPresent()
                    || insert.values().stream().anyMatch(row -> row.size() > at && !isDefault(row.get(at)));
            if (generated && given) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefault(Expression value) {
        return value.columnName().map("default"::equalsIgnoreCase).orElse(false)
                || value instanceof Expression.OtherValue other
                        && other.written().equalsIgnoreCase("default");
    }

    /** The sequences that fill the columns which are left out. */
    private List<RelationName> counting(Insert insert, RelationName table) {
        Optional<Table> known = insert.columns().isEmpty() ? Optional.empty() : moment.table(table);
        if (known.isEmpty()) {
            return List.of();
        }
        List<RelationName> found = new ArrayList<>();
        for (Column column : known.get().columns().values()) {
            boolean counts =
                    column.sequence().isPresent() || column.defaultValue().isPresent();
            if (counts
                    && insert.columns().stream().noneMatch(given -> given.text().equals(column.name()))) {
                column.sequence().ifPresent(found::add);
                column.defaultValue().ifPresent(value -> found.addAll(Sequences.named(value, moment)));
            }
        }
        return found;
    }

    private List<Aspect> rowsPointedAt(RelationName table, Predicate<KnownConstraint> which) {
        List<RelationName> others = moment.pointedAtBy(
                table,
                constraint -> constraint.enforced()
                        && !constraint.referenced().equals(Optional.of(table))
                        && which.test(constraint));
        return others.isEmpty()
                ? List.of()
                : List.of(Aspect.of("row-of-foreign-key").with(Role.REFERENCED, others));
    }

    private List<Aspect> update(Update update) {
        RelationName table = moment.name(update.table());
        Set<String> columns = update.columns().stream().map(Identifier::text).collect(Gathering.set());
        boolean all = readsAll(update.where(), table);
        List<Aspect> found = new ArrayList<>(changed(
                all ? "change-rows/all" : "change-rows",
                update.table(),
                update.only(),
                update.where(),
                columns,
                update.reads()));
        found.addAll(objections("update", table, update.columns()));
        found.addAll(new LockedRows(moment).of(update.locked()));
        found.addAll(new RowAspects(moment).bound(table, "row-in-partition"));
        found.addAll(rowsPointedAt(table, constraint -> columns.stream().anyMatch(constraint::on)));
        Optional<Table> known = moment.table(table);
        moment.schema()
                .pointingAt(table)
                .filter(other -> known.map(here ->
                                Keys.pointedAt(other.key(), here).stream().anyMatch(columns::contains))
                        .orElse(false))
                .forEach(other -> found.add(Aspect.of("row-of-foreign-key")
                        .with(Role.REFERENCING, other.table().name())));
        return found;
    }

    /** Why rows cannot get values in these columns: there is none of that name, or one is named twice. */
    private List<Aspect> objections(String verb, RelationName relation, List<Identifier> columns) {
        List<Aspect> found = new ArrayList<>();
        Optional<Table> whole = moment.table(relation)
                .filter(table -> table.complete() && table.kind() == ObjectKind.TABLE && moment.onlyHere(table));
        if (whole.isPresent()) {
            for (Identifier column : columns) {
                if (whole.get().column(column.text()).isEmpty()) {
                    found.add(Aspect.of("missing-column"));
                }
            }
        }
        if (columns.stream().map(Identifier::text).distinct().count() < columns.size()) {
            found.add(Aspect.of(verb + "/doubled-column"));
        }
        return found;
    }

    private List<Aspect> delete(Delete delete) {
        RelationName table = moment.name(delete.table());
        boolean all = readsAll(delete.where(), table);
        List<Aspect> found = new ArrayList<>(changed(
                all ? "change-rows/all" : "change-rows",
                delete.table(),
                delete.only(),
                delete.where(),
                Set.of(),
                delete.reads()));
        found.addAll(new LockedRows(moment).of(delete.locked()));
        found.addAll(new RowAspects(moment).bound(table, "row-in-partition/deleted"));
        moment.schema()
                .pointingAt(table)
                .forEach(other -> found.add(
                        Aspect.of(changesRows(other.key()) ? "row-of-foreign-key/acted-on" : "row-of-foreign-key")
                                .with(Role.REFERENCING, other.table().name())));
        return found;
    }

    private static boolean changesRows(KnownConstraint constraint) {
        return constraint.definition() instanceof ForeignKey key
                && key.onDelete()
                        .map(action -> action.toLowerCase(Locale.ROOT))
                        .map(action -> action.startsWith("cascade") || action.startsWith("set"))
                        .orElse(false);
    }

    /** Whether no index can help to find the rows: no condition, or none on a column that an index begins with. */
    private boolean readsAll(Optional<Expression> where, RelationName relation) {
        Optional<Table> table = moment.table(relation);
        if (where.isEmpty()) {
            return true;
        }
        return table.filter(Table::complete).isPresent()
                && table.get().indexes().values().stream()
                        .flatMap(index -> index.keys().stream().limit(1))
                        .noneMatch(key -> key.column()
                                        .map(column -> where.get().mentions(column.text()))
                                        .orElse(false)
                                || key.expression().isPresent());
    }

    private List<Aspect> copy(Copy copy) {
        List<Aspect> found = new ArrayList<>();
        copy.table().ifPresent(name -> {
            RelationName table = moment.name(name);
            found.add(
                    copy.into()
                            ? moment.on("change-rows", table, !moment.partitioned(table))
                            : Aspect.of("copy-out").with(Role.READ, table));
            if (copy.into()) {
                found.addAll(rowsPointedAt(table, constraint -> true));
            }
        });
        copy.query().ifPresent(query -> found.addAll(new QueryAspects(moment).of(query, "query")));
        return found;
    }
}
