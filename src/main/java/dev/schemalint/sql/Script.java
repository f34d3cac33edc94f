package dev.schemalint.sql;

import dev.schemalint.operation.Statement;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.List;

/** A file as read: its statements in order, and its comments, which tools and suppressions speak through. */
public record Script(SourceText source, List<Statement> statements, List<Span> comments) {

    public Script {
        statements = List.copyOf(statements);
        comments = List.copyOf(comments);
    }

    /** The same, where it stands in the file, for a text that was made from one. */
    public Script inFile() {
        if (source.rewriting().isEmpty()) {
            return this;
        }
        List<Statement> moved = statements.stream()
                .map(statement -> new Statement(
                        source.inFile(statement.span()),
                        statement.operations(),
                        statement.conditions(),
                        statement.runs()))
                .toList();
        return new Script(
                source.inFile(), moved, comments.stream().map(source::inFile).toList());
    }
}
