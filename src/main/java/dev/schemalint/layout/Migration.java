package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A script as its migration tool sees it: cut into sections that are run for different reasons.
 *
 * @param takenOut the text that takes it out of the tool's transaction, if any does
 */
public record Migration(
        Script script, String tool, List<Section> sections, Optional<Span> takenOut, List<Remark> remarks) {

    /** Statements that are run together, and what the tool puts around them. */
    public record Section(Direction direction, Wrapping wrapping, List<Statement> statements) {
        public Section {
            statements = List.copyOf(statements);
        }
    }

    /** Why a section is run. */
    public enum Direction {
        UP,
        DOWN
    }

    /** What opens a transaction around a section's statements when the script itself does not. */
    public enum Wrapping {
        /** Each statement commits by itself. */
        AUTOCOMMIT,
        /** The tool begins a transaction before and commits it after. */
        TOOL,
        /** The statements are sent at once, which the server takes as one transaction. */
        IMPLICIT;

        /** What sending a script in one piece comes to: a transaction on PostgreSQL, if there are several statements. */
        static Wrapping sentAtOnce(Dialect dialect, int statements) {
            boolean oneTransaction = dialect == Dialect.POSTGRESQL || dialect == Dialect.COCKROACHDB;
            return oneTransaction && statements > 1 ? IMPLICIT : AUTOCOMMIT;
        }
    }

    public Migration {
        sections = List.copyOf(sections);
        remarks = List.copyOf(remarks);
    }

    /** The same as a file that is there no more. */
    public Migration notRun() {
        return new Migration(script, tool, List.of(), Optional.empty(), List.of());
    }

    /** The sections that lead one way. */
    public List<Section> sections(Direction direction) {
        return sections.stream()
                .filter(section -> section.direction() == direction)
                .toList();
    }
}
