package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.SetIndexTablespace;
import dev.schemalint.operation.MaintenanceOperation.Cluster;
import dev.schemalint.operation.MaintenanceOperation.Vacuum;
import dev.schemalint.operation.ObjectOperation.MoveAllInTablespace;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.ViewOperation.RefreshMaterializedView;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A whole table written to a new file by what is neither a new column nor a new type. */
public final class RewrittenTable implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        List<RelationName> rewritten = at.effect().rewrites().stream()
                .filter(relation -> !at.effect().emptied().contains(relation) && at.stopsWriters(relation))
                .toList();
        boolean toldElsewhere = operation instanceof RunBlock
                || operation instanceof RefreshMaterializedView
                || operation instanceof CreateIndex
                || operation instanceof AddColumn
                || operation instanceof AlterColumnType
                || operation instanceof DropColumn drop && DroppedColumnRewritesTable.needNot(drop, at);
        Optional<String> unnamed = unnamed(operation);
        if (unnamed.isPresent() && at.target().dialect() == Dialect.POSTGRESQL) {
            return Optional.of(Verdict.on(at).saying("several").word("tables", unnamed.get()));
        }
        // MySQL has ways and locks of its own, and so has its page: copied-table.
        if (rewritten.isEmpty() || toldElsewhere || at.copiesTables()) {
            return Optional.empty();
        }
        String tables = rewritten.stream().map(RelationName::name).collect(Gathering.joined(", "));
        Verdict verdict = Verdict.on(at).word("what", words(operation)).word("tables", tables);
        return Optional.of(
                at.effect().unsettled().isEmpty()
                        ? verdict
                        : verdict.saying("unsettled")
                                .word(
                                        "unsettled",
                                        String.join(", and on ", at.effect().unsettled()))
                                .lowered(Severity.WARNING));
    }

    /** What is rewritten or copied where no table is named, and more is meant than the scripts made. */
    private static Optional<String> unnamed(Operation operation) {
        if (operation instanceof Vacuum vacuum
                && vacuum.full()
                && vacuum.tables().isEmpty()) {
            return Optional.of("every table of the database, one after the other");
        }
        if (operation instanceof Cluster cluster && cluster.table().isEmpty()) {
            return Optional.of("every table that was ever clustered, one after the other");
        }
        if (operation instanceof MoveAllInTablespace move) {
            return Optional.of("all that is in " + move.from().text());
        }
        return operation instanceof SetIndexTablespace move
                ? Optional.of("the index " + move.on().name().text())
                : Optional.empty();
    }

    private static String words(Operation operation) {
        if (operation instanceof Vacuum) {
            return "VACUUM FULL";
        }
        if (operation instanceof ModifyColumn) {
            return "ALTER COLUMN";
        }
        return operation instanceof Cluster
                ? "CLUSTER"
                : operation.kind().replace('-', ' ').toUpperCase(Locale.ROOT);
    }
}
