package dev.schemalint.schema;

import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PartitionOperation.AttachPartition;
import dev.schemalint.operation.PartitionOperation.DetachPartition;
import dev.schemalint.session.Session;

/** What attaching and detaching partitions leaves of a schema. */
record PartitionFold(Schema schema, Session session, Origin origin) {

    Schema after(PartitionOperation operation) {
        if (operation instanceof AttachPartition attach) {
            RelationName parent = schema.resolve(attach.on().name(), session);
            return schema.change(
                    attach.partition(),
                    session,
                    table -> table.withLineage(table.lineage().partOf(parent, attach.bound())));
        }
        if (operation instanceof DetachPartition detach) {
            return schema.change(
                    detach.partition(),
                    session,
                    table -> table.withLineage(table.lineage().detached()));
        }
        return schema;
    }
}
