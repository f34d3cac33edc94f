package dev.schemalint.document;

import java.util.List;
import java.util.Optional;

/** What came of reading a document: its tree, or its flaws, or neither when it is empty. */
public record Document(Optional<Tree> root, List<Flaw> flaws) {

    public Document {
        flaws = List.copyOf(flaws);
    }

    static Document of(Optional<Tree> root) {
        return new Document(root, List.of());
    }

    static Document flawed(int line, String message) {
        return new Document(Optional.empty(), List.of(new Flaw(line, message)));
    }
}
