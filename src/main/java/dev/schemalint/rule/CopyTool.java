package dev.schemalint.rule;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Operation;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The command that changes a table of MySQL or MariaDB beside its traffic: a tool copies the rows in small batches to a table
 * of the new form, which then takes the name.
 */
final class CopyTool {

    /** Before it, gh-ost finds no binary log that it could follow. */
    private static final Version GHOST_FROM = Version.parse("5.7").orElseThrow();

    private CopyTool() {}

    /** The command for the statement as a whole; nothing where it is no ALTER TABLE. */
    static Optional<String> command(Situation at) {
        if (at.caller().isPresent()) {
            return Optional.empty();
        }
        List<Operation> operations = at.statement().operations();
        boolean alters = operations.stream()
                .allMatch(operation -> Altered.of(operation).isPresent()
                        || within(at, operation).isPresent());
        Optional<RelationName> table = at.operation().relation().map(at::resolve);
        return table.filter(name -> alters).map(name -> command(at, operations, name));
    }

    /** An index that is written as an action of ALTER TABLE begins behind the statement's own words. */
    private static Optional<Operation> within(Situation at, Operation operation) {
        return Optional.of(operation)
                .filter(one -> one.span().start() > at.statement().span().start());
    }

    private static String command(Situation at, List<Operation> operations, RelationName table) {
        int start = operations.stream()
                .mapToInt(operation -> operation.span().start())
                .min()
                .orElseThrow();
        int end = operations.stream()
                .mapToInt(operation -> operation.span().end())
                .max()
                .orElseThrow();
        String actions = at.source().text(new Span(start, end)).replaceAll("\\s+", " ");
        String quoted = "'" + actions.replace("'", "'\\''") + "'";
        boolean referenced = at.schema().pointingAt(table).findAny().isPresent();
        boolean tied =
                referenced || at.schema().table(table).filter(CopyTool::tied).isPresent();
        boolean ghost =
                at.target().dialect() == Dialect.MYSQL && at.target().version().atLeast(GHOST_FROM) && !tied;
        return ghost
                ? "gh-ost --database=DB --table=" + table.name() + " --alter=" + quoted + " --execute"
                : "pt-online-schema-change --alter=" + quoted
                        + (referenced ? " --alter-foreign-keys-method=auto" : "")
                        + " D=DB,t=" + table.name() + " --execute";
    }

    /** Whether the table has foreign keys or triggers, which gh-ost does not take. */
    private static boolean tied(Table table) {
        return !table.attachments().isEmpty()
                || table.constraints().values().stream()
                        .map(KnownConstraint::referenced)
                        .anyMatch(Optional::isPresent);
    }
}
