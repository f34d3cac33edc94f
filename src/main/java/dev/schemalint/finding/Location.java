package dev.schemalint.finding;

import dev.schemalint.text.Position;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;

/** A piece of a file; a piece of a text made from a file is where it stands in that file. */
public record Location(SourceText source, Span span) {

    public Location {
        span = source.inFile(span);
        source = source.inFile();
    }

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
