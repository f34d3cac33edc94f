package dev.schemalint.finding;

import dev.schemalint.text.Position;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;

/** A piece of a file. */
public record Location(SourceText source, Span span) {

    public String file() {
        return source.path();
    }

    public Position start() {
        return source.position(span.start());
    }

    public Position end() {
        return source.position(span.end());
    }
}
