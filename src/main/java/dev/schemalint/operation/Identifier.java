package dev.schemalint.operation;

import dev.schemalint.text.Span;

/**
 * A single name as the server would store it: unquoted letters folded the dialect's way, quotes and escapes resolved.
 *
 * @param quoted whether it was written in quotes, which decides how it must be written again
 */
public record Identifier(String text, boolean quoted, Span span) {}
