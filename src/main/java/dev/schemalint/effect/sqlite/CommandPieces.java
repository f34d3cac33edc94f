package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.MaintenanceOperation;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.MaintenanceOperation.Vacuum;
import dev.schemalint.operation.SessionOperation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.SessionOperation.ShowSetting;
import dev.schemalint.operation.TransactionOperation;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackToSavepoint;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The pieces of statements about the file, the session and its transactions. */
record CommandPieces(Before before) {

    /** The settings that need more than the session. */
    private static final Set<String> WRITING =
            Set.of("user_version", "application_id", "journal_mode", "synchronous", "incremental_vacuum");

    private static final Set<String> READING = Set.of("integrity_check", "quick_check", "foreign_key_check");

    private static final Map<String, String> MODES =
            Map.of("immediate", "begin/immediate", "exclusive", "begin/exclusive");

    List<Piece> of(MaintenanceOperation operation) {
        if (operation instanceof Vacuum vacuum) {
            boolean into =
                    vacuum.options().stream().anyMatch(option -> option.name().equals("into"));
            return List.of(Piece.of(into ? "vacuum/into" : "vacuum"));
        }
        if (operation instanceof Analyze analyze) {
            return analyze.tables().isEmpty()
                    ? List.of(Piece.of("analyze"))
                    : List.of(Piece.of("analyze", before.name(analyze.tables().get(0))));
        }
        return List.of(Piece.of("elsewhere"));
    }

    List<Piece> of(TransactionOperation operation) {
        if (operation instanceof BeginTransaction begin) {
            String mode = begin.modes().stream().findFirst().orElse("");
            return List.of(Piece.of(before.inTransaction() ? "begin/nested" : MODES.getOrDefault(mode, "begin")));
        }
        if (operation instanceof RollbackToSavepoint rollback
                && !hasSavepoint(rollback.name().text())) {
            return List.of(Piece.of("savepoint/missing"));
        }
        boolean ends = operation instanceof CommitTransaction || operation instanceof RollbackTransaction;
        return List.of(Piece.of(ends && !before.inTransaction() ? "end/no-transaction" : "other"));
    }

    List<Piece> of(SessionOperation operation) {
        if (operation instanceof SetSetting set) {
            return List.of(Piece.of(pragma(set.name(), String.join(" ", set.values()))));
        }
        if (operation instanceof ShowSetting show) {
            String name = show.name().orElse("");
            return List.of(Piece.of(READING.contains(name) ? "pragma/" + name : "pragma"));
        }
        if (operation instanceof OtherCommand command) {
            return List.of(Piece.of(Set.of("attach", "detach").contains(command.verb()) ? command.verb() : "other"));
        }
        return List.of(Piece.of("other"));
    }

    /** Outside a transaction a savepoint opens one, which is not followed. */
    private boolean hasSavepoint(String name) {
        return before.session()
                .transaction()
                .map(open -> open.savepoints().contains(name))
                .orElse(true);
    }

    private static String pragma(String name, String value) {
        if (name.equals("journal_mode") && value.toLowerCase(Locale.ROOT).equals("wal")) {
            return "pragma/journal_mode/wal";
        }
        return WRITING.contains(name) || READING.contains(name) ? "pragma/" + name : "pragma";
    }
}
