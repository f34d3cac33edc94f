package dev.schemalint.document;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** What came of reading XML: its root with the comments around and in it, or a flaw. */
public record Xml(Optional<Element> root, List<Span> comments, List<Flaw> flaws) {

    public Xml {
        comments = List.copyOf(comments);
        flaws = List.copyOf(flaws);
    }
}
