package dev.schemalint.layout;

import dev.schemalint.operation.Statement;
import dev.schemalint.sql.Script;
import java.util.List;

/** A script as its migration tool sees it: cut into sections that are run for different reasons. */
public record Migration(Script script, String tool, List<Section> sections) {

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
        IMPLICIT
    }

    public Migration {
        sections = List.copyOf(sections);
    }
}
