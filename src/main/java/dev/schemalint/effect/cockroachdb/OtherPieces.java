package dev.schemalint.effect.cockroachdb;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.MaintenanceOperation.Cluster;
import dev.schemalint.operation.MaintenanceOperation.Vacuum;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PublicationOperation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.TriggerOperation.CreatePolicy;
import dev.schemalint.operation.TriggerOperation.CreateRule;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TypeOperation;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.operation.TypeOperation.CreateRangeType;
import dev.schemalint.operation.ViewOperation;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.schema.RelationName;
import java.util.List;
import java.util.Set;

/** The pieces of statements about rows, views, types and what PostgreSQL has and CockroachDB has not. */
record OtherPieces(Before before) {

    private static final Set<String> MESSAGES = Set.of("listen", "notify", "unlisten");

    List<Piece> of(DataOperation operation) {
        boolean changes = operation instanceof Insert || operation instanceof Update || operation instanceof Delete;
        if (!changes) {
            return List.of(Piece.of("row"));
        }
        RelationName table = before.name(operation.relation().orElseThrow());
        return List.of(Piece.of(before.lacks(table) ? "row/missing" : "row", table));
    }

    List<Piece> of(Operation operation) {
        if (operation instanceof CreateTrigger) {
            return List.of(before.schemaChange(), Piece.of("trigger"));
        }
        if (operation instanceof CreatePolicy) {
            return List.of(before.schemaChange(), Piece.of("policy"));
        }
        String lacking = lacking(operation);
        if (!lacking.isEmpty()) {
            return List.of(Piece.of("unsupported").word("what", lacking));
        }
        if (operation instanceof CreateMaterializedView view) {
            return List.of(
                    before.schemaChange(),
                    Piece.of("view").with("read", before.names(view.query().reads())));
        }
        boolean changesSchema = operation instanceof ViewOperation
                || operation instanceof TypeOperation
                || operation instanceof CreateObject
                || operation instanceof DropObject
                || operation instanceof ObjectOperation.RenameObject;
        return List.of(changesSchema ? before.schemaChange() : Piece.of("elsewhere"));
    }

    private static String lacking(Operation operation) {
        if (operation instanceof CreateDomain) {
            return "domains";
        }
        if (operation instanceof CreateRangeType) {
            return "range types";
        }
        if (operation instanceof CreateRule) {
            return "rewrite rules";
        }
        if (operation instanceof Vacuum) {
            return "VACUUM, and no need of it";
        }
        if (operation instanceof Cluster) {
            return "CLUSTER";
        }
        if (operation instanceof PublicationOperation) {
            return "publications: a changefeed tells of changes";
        }
        return operation instanceof OtherCommand command && MESSAGES.contains(command.verb())
                ? "LISTEN and NOTIFY"
                : "";
    }
}
