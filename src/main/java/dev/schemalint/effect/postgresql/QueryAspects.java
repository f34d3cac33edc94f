package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Query;
import dev.schemalint.schema.Defined;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What running a query, or only defining it, does to the relations it reads. */
record QueryAspects(Moment moment) {

    /** Running it opens what views are made of, too. */
    List<Aspect> of(Query query, String shape) {
        List<RelationName> named =
                query.reads().stream().map(moment::name).distinct().toList();
        List<Aspect> found = new ArrayList<>();
        found.add(Aspect.of(shape).with(Role.READ, opened(named, only(query))).unless(missing(query)));
        found.addAll(new LockedRows(moment).by(query));
        List<RelationName> sequences = query.values().stream()
                .flatMap(value -> Sequences.named(value, moment).stream())
                .toList();
        if (!sequences.isEmpty()) {
            found.add(Aspect.of("query/sequence").with(Role.SEQUENCE, sequences));
        }
        query.writes().forEach(write -> found.addAll(new Aspects(moment).of(write)));
        return found;
    }

    /** A view only names them; a recursive one names itself, too. */
    List<Aspect> defining(Query query, RelationName view) {
        List<RelationName> named = query.reads().stream()
                .map(moment::name)
                .distinct()
                .filter(name -> !name.equals(view))
                .toList();
        List<RelationName> locked = query.locked().stream().map(moment::name).toList();
        return List.of(
                Aspect.of("query").with(Role.READ, named).unless(missing(query)),
                Aspect.of("query/locked").with(Role.READ, locked));
    }

    private List<RelationName> only(Query query) {
        return query.only().stream().map(moment::name).toList();
    }

    private Optional<Refusal> missing(Query query) {
        return query.calls().stream()
                .map(name -> new Expression.Call(name, List.of()))
                .flatMap(call -> moment.judge(call).missing().stream())
                .findFirst();
    }

    /** Views, what they read, and all partitions and children of tables. */
    Set<RelationName> opened(List<RelationName> named) {
        return opened(named, List.of());
    }

    private Set<RelationName> opened(List<RelationName> named, List<RelationName> only) {
        if (named.isEmpty()) {
            return Set.of();
        }
        Set<RelationName> all = new LinkedHashSet<>();
        List<RelationName> open = new ArrayList<>(named);
        while (!open.isEmpty()) {
            RelationName next = open.remove(open.size() - 1);
            if (all.add(next)) {
                if (!only.contains(next)) {
                    open.addAll(moment.children(next));
                }
                moment.table(next)
                        .filter(table -> table.kind() == ObjectKind.VIEW)
                        .flatMap(Table::defined)
                        .map(Defined::reads)
                        .ifPresent(open::addAll);
            }
        }
        return all;
    }
}
