package dev.schemalint.effect;

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
            return List.of(Aspect.of("analyze").with(Role.TABLE, those(analyze.tables())));
        }
        if (operation instanceof Cluster cluster) {
            return List.of(cluster.table().map(this::cluster).orElse(Aspect.of("cluster/all")));
        }
        return List.of(Aspect.of("object"));
    }

    private Aspect cluster(Name name) {
        RelationName table = moment.name(name);
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
