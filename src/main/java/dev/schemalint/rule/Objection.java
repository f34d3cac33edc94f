package dev.schemalint.rule;

import java.util.Map;

/**
 * That something is wrong with a comment.
 *
 * @param variant which of the page's messages to use
 * @param words what placeholders stand for
 */
public record Objection(String variant, Map<String, String> words) {

    public Objection {
        words = Map.copyOf(words);
    }
}
