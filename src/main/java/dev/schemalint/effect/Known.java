package dev.schemalint.effect;

/**
 * A fact that the effect of an operation is put together from, in words.
 *
 * @param shape the piece of a statement it is about
 * @param says what that piece does, and from which version to which
 * @param source the measured cases that show it, or the page of a manual
 */
public record Known(String shape, String says, String source) {}
