package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Query;
import dev.schemalint.schema.Defined;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.List;

/** What FOR UPDATE and its like lock: the relations it is about, and what the views among them are made of. */
record LockedRows(Moment moment) {

    /** What a query locks by itself, and by the views it reads. */
    List<Aspect> by(Query query) {
        if (query.reads().isEmpty()) {
            return List.of();
        }
        List<Aspect> found = new ArrayList<>(of(query.locked()));
        found.addAll(lockedBelow(query.reads().stream().map(moment::name).toList()));
        return found;
    }

    /** These. */
    List<Aspect> of(List<Name> names) {
        return names.isEmpty()
                ? List.of()
                : locked(names.stream().map(moment::name).toList());
    }

    private List<Aspect> locked(List<RelationName> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        boolean stored = named.stream()
                .flatMap(name -> moment.table(name).stream())
                .anyMatch(table -> table.kind() == ObjectKind.MATERIALIZED_VIEW);
        return List.of(
                stored
                        ? Aspect.of("query/locked/materialized-view")
                        : Aspect.of("query/locked").with(Role.READ, new QueryAspects(moment).opened(named)));
    }

    /** What the views below lock by themselves. */
    private List<Aspect> lockedBelow(List<RelationName> named) {
        return new QueryAspects(moment)
                .opened(named).stream()
                        .flatMap(name -> moment.table(name).stream())
                        .filter(table -> table.kind() == ObjectKind.VIEW)
                        .flatMap(view -> view.defined().stream())
                        .map(Defined::locked)
                        .flatMap(locked -> locked(locked).stream())
                        .toList();
    }
}
