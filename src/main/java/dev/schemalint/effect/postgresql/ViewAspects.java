package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TypeName;
import dev.schemalint.operation.ViewOperation;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.operation.ViewOperation.RefreshMaterializedView;
import dev.schemalint.schema.Defined;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.ResultColumn;
import dev.schemalint.schema.ResultColumns;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What statements about views do. */
record ViewAspects(Moment moment) {

    List<Aspect> of(ViewOperation operation) {
        QueryAspects queries = new QueryAspects(moment);
        if (operation instanceof CreateView create) {
            List<Aspect> found = new ArrayList<>(queries.defining(create.query(), moment.name(create.view())));
            if (moment.table(create.view()).isPresent()) {
                found.add(create.orReplace() ? replaced(create) : Aspect.of("create-relation/taken"));
            }
            return found;
        }
        if (operation instanceof CreateMaterializedView create) {
            if (moment.table(create.view()).isPresent()) {
                return List.of(Aspect.of(create.ifNotExists() ? "create-relation/exists" : "create-relation/taken"));
            }
            return queries.of(create.query(), create.withData() ? "query/all-rows" : "query");
        }
        if (operation instanceof DropView drop) {
            return new DropAspects(moment).ofRelations(drop.views(), drop.what(), drop.ifExists(), drop.cascade());
        }
        return operation instanceof RefreshMaterializedView refresh ? refresh(refresh) : List.of();
    }

    private Aspect replaced(CreateView create) {
        Optional<Table> old = moment.table(create.view());
        if (old.map(table -> table.kind() != ObjectKind.VIEW).orElse(false)) {
            return Aspect.of("wrong-kind");
        }
        List<ResultColumn> before =
                old.flatMap(Table::defined).flatMap(Defined::results).orElse(List.of());
        Optional<List<ResultColumn>> after =
                new ResultColumns(create.query(), moment.schema(), moment.session()).columns(create.columns());
        if (after.isPresent() && after.get().size() < before.size()) {
            return Aspect.of("replace-view/fewer-columns");
        }
        for (int i = 0; i < after.map(columns -> before.size()).orElse(0); i++) {
            if (differ(before.get(i), after.get().get(i))) {
                return Aspect.of("replace-view/other-columns");
            }
        }
        return Aspect.of("replace-view").with(Role.TABLE, moment.name(create.view()));
    }

    private static boolean differ(ResultColumn one, ResultColumn two) {
        return differ(one.name(), two.name())
                || differ(one.type().map(ViewAspects::type), two.type().map(ViewAspects::type));
    }

    private static boolean differ(Optional<?> one, Optional<?> two) {
        return one.isPresent() && two.isPresent() && !one.equals(two);
    }

    /** A type without how it was written. */
    private static List<Object> type(TypeName type) {
        String name = Sequences.counted(type);
        return List.of(type.schema(), name, type.modifiers(), type.isArray());
    }

    private List<Aspect> refresh(RefreshMaterializedView refresh) {
        RelationName view = moment.name(refresh.view());
        Optional<Table> known = moment.table(view);
        boolean unique = known.map(table -> table.indexes().values().stream()
                        .anyMatch(index -> index.unique() && index.where().isEmpty()))
                .orElse(true);
        if (refresh.concurrently() && !unique) {
            return List.of(Aspect.of("refresh-materialized-view/concurrently/no-key"));
        }
        List<RelationName> reads = known.flatMap(Table::defined)
                .map(Defined::reads)
                .map(named -> List.copyOf(new QueryAspects(moment).opened(named)))
                .orElse(List.of());
        String shape = refresh.concurrently()
                ? "refresh-materialized-view/concurrently"
                : refresh.withData() ? "refresh-materialized-view" : "refresh-materialized-view/no-data";
        return List.of(Aspect.of(shape).with(Role.TABLE, view).with(Role.READ, refresh.withData() ? reads : List.of()));
    }
}
