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
}
