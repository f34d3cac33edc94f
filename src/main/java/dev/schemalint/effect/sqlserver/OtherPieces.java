package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSchema;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.schema.RelationName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pieces of statements about views, triggers, statistics and what is no part of a table. */
record OtherPieces(Before before) {

    /** Kinds of which no CREATE, ALTER or DROP may stand in a transaction. */
    private static final Set<ObjectKind> OUTSIDE =
            Set.of(ObjectKind.DATABASE, ObjectKind.FULLTEXT_CATALOG, ObjectKind.FULLTEXT_INDEX);

    private static final Set<String> OUTSIDE_COMMANDS = Set.of("backup", "restore", "reconfigure", "kill");

    List<Piece> of(Operation operation) {
        if (operation instanceof CreateView view) {
            return List.of(Piece.of("create-view")
                    .with("read", before.names(view.query().reads())));
        }
        if (operation instanceof DropView drop) {
            return before.names(drop.views()).stream()
                    .flatMap(view -> dropped(view, drop.ifExists()))
                    .toList();
        }
        if (operation instanceof CreateTrigger trigger) {
            return List.of(Piece.of("create-trigger", before.name(trigger.table())));
        }
        if (operation instanceof ToggleTrigger toggle) {
            return List.of(Piece.of("toggle-trigger", before.name(toggle.table())));
        }
        if (operation instanceof Analyze statistics) {
            return before.names(statistics.tables()).stream()
                    .map(table -> Piece.of("statistics", table))
                    .toList();
        }
        if (operation instanceof OtherCommand command && OUTSIDE_COMMANDS.contains(command.verb())) {
            return List.of(Piece.of("outside-transaction"));
        }
        return operation instanceof ObjectOperation object ? ofObject(object) : List.of(Piece.of("elsewhere"));
    }

    private List<Piece> ofObject(ObjectOperation object) {
        if (object instanceof SetObjectSchema move && move.what() == ObjectKind.TABLE) {
            return List.of(Piece.of("move-to-schema", before.name(move.name())));
        }
        boolean changes = !(object instanceof RenameObject)
                && !(object instanceof ObjectOperation.Grant)
                && !(object instanceof ObjectOperation.Revoke);
        return List.of(Piece.of(changes && OUTSIDE.contains(object.what()) ? "outside-transaction" : "elsewhere"));
    }

    private Stream<Piece> dropped(RelationName view, boolean ifExists) {
        if (before.lacks(view)) {
            return ifExists ? Stream.empty() : Stream.of(Piece.of("drop-table/missing", view));
        }
        return Stream.concat(
                before.boundViews(view)
                        .map(by -> Piece.of("drop/schemabound", view)
                                .word("by", by.name().name())),
                Stream.of(Piece.of("drop-view", view)));
    }
}
