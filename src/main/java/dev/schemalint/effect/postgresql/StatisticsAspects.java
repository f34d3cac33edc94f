package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What CREATE STATISTICS does, and what versions ask of what it is about. */
record StatisticsAspects(Moment moment) {

    List<Aspect> of(CreateStatistics create) {
        RelationName table = moment.name(create.table());
        List<Aspect> found = new ArrayList<>();
        Optional<RelationName> known =
                create.name().flatMap(name -> moment.schema().statisticsOf(name.text()));
        if (known.isPresent() && !create.ifNotExists()) {
            return List.of(Aspect.of("create-statistics/taken"));
        }
        found.add(Aspect.of("create-statistics").with(Role.TABLE, table));
        if (moment.table(table).map(other -> other.kind() == ObjectKind.VIEW).orElse(false)) {
            found.add(Aspect.of("create-statistics/wrong-kind"));
        }
        if (create.kinds().contains("mcv")) {
            found.add(Aspect.of("create-statistics/mcv"));
        }
        if (create.name().isEmpty()) {
            found.add(Aspect.of("create-statistics/nameless"));
        }
        List<String> columns = create.values().stream()
                .flatMap(value -> value.columnName().stream())
                .toList();
        if (columns.size() < create.values().size()) {
            found.add(Aspect.of("create-statistics/expression"));
        } else if (columns.size() < 2) {
            found.add(Aspect.of("create-statistics/one-column"));
        }
        Optional<Table> complete = moment.table(table).filter(Table::complete);
        if (columns.stream()
                .anyMatch(column ->
                        complete.isPresent() && complete.get().column(column).isEmpty())) {
            found.add(Aspect.of("missing-column"));
        }
        if (columns.stream().anyMatch(column -> Keys.unordered(complete, column, moment))) {
            found.add(Aspect.of("create-statistics/unordered-type"));
        }
        return found;
    }
}
