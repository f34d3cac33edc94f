package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the partition that a row belongs to, as far as constants tell. */
final class Routing {

    private final Moment moment;

    Routing(Moment moment) {
        this.moment = moment;
    }

    /** The partitions on the way of a row with these values by column; nothing when it could be any. */
    Optional<Set<RelationName>> way(RelationName table, Function<String, Optional<Expression>> values) {
        Optional<Expression> value = moment.table(table)
                .flatMap(Table::partitionBy)
                .map(PartitionBy::keys)
                .filter(keys -> keys.size() == 1)
                .flatMap(keys -> key(keys.get(0), values));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<RelationName> home = Partitions.defaultOf(table, moment);
        for (Table partition : Partitions.of(table, moment)) {
            Optional<Boolean> holds =
                    partition.lineage().bound().flatMap(bound -> Membership.holds(bound, value.get()));
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            home = holds.get() ? Optional.of(partition.name()) : home;
        }
        Set<RelationName> way = new LinkedHashSet<>(home.stream().toList());
        if (home.map(moment::partitioned).orElse(false)) {
            Optional<Set<RelationName>> below = way(home.get(), values);
            below.ifPresent(way::addAll);
            return below.map(found -> way);
        }
        return Optional.of(way);
    }

    private static Optional<Expression> key(Key key, Function<String, Optional<Expression>> values) {
        return key.column().flatMap(column -> values.apply(column.text())).map(Membership::constant);
    }
}
