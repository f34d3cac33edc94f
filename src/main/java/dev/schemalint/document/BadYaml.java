package dev.schemalint.document;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** YAML that is well formed, but uses what is refused here. */
final class BadYaml extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String words;

    BadYaml(Mark mark, String words) {
        super(words);
        this.line = mark.getLine() + 1;
        this.words = words;
    }

    int line() {
        return line;
    }

    String words() {
        return words;
    }
}
