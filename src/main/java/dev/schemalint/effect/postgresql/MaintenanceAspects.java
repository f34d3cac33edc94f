package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.MaintenanceOperation;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.MaintenanceOperation.Cluster;
import dev.schemalint.operation.MaintenanceOperation.Vacuum;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.List;

/** What VACUUM, ANALYZE, CLUSTER and their like do. */
record MaintenanceAspects(Moment moment) {

    List<Aspect> of(MaintenanceOperation operation) {
        if (operation instanceof Vacuum vacuum) {
            return List.of(
                    Aspect.of(vacuum.full() ? "vacuum/full" : "vacuum").with(Role.TABLE, those(vacuum.tables())));
        }
        if (operation instanceof Analyze analyze) {
            return List.of(analyze(analyze.tables()));
        }
        if (operation instanceof Cluster cluster) {
            return List.of(cluster.table()
                    .map(name -> cluster(name, cluster.index().isPresent()))
                    .orElseGet(this::clusterAll));
        }
        return List.of(Aspect.of("object"));
    }

    private Aspect analyze(List<Name> named) {
        if (named.isEmpty()) {
            return Aspect.of("analyze").with(Role.TABLE, those(named));
        }
        List<RelationName> tables = named.stream().map(moment::name).toList();
        return Aspect.of("analyze")
                .with(
                        Role.TABLE,
                        tables.stream()
                                .flatMap(table -> moment.divided(table).stream())
                                .toList())
                .with(Role.CHILD, moment.families(tables));
    }

    private Aspect clusterAll() {
        return Aspect.of("cluster/all")
                .with(
                        Role.TABLE,
                        moment.schema().tables().stream()
                                .filter(Table::clustered)
                                .map(Table::name)
                                .toList());
    }

    private Aspect cluster(Name name, boolean ordered) {
        RelationName table = moment.name(name);
        boolean unordered = moment.table(table)
                .map(known -> known.complete() && !known.clustered())
                .orElse(false);
        if (unordered && !ordered) {
            return Aspect.of("cluster/unordered");
        }
        return moment.partitioned(table)
                ? moment.on("cluster/partitioned", table, false)
                : Aspect.of("cluster").with(Role.TABLE, table);
    }

    /** The named tables with their partitions, or every table there is. */
    private List<RelationName> those(List<Name> named) {
        if (!named.isEmpty()) {
            return moment.families(named.stream().map(moment::name).toList());
        }
        return moment.schema().tables().stream()
                .filter(table -> table.kind() == ObjectKind.TABLE || table.kind() == ObjectKind.MATERIALIZED_VIEW)
                .map(Table::name)
                .toList();
    }
}
