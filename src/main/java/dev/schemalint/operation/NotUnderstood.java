package dev.schemalint.operation;

/** A statement, or the rest of one, that could not be read. */
public sealed interface NotUnderstood extends Operation {

    /** Text that may well be right, but that no grammar here covers. */
    record Unread(Extent extent, String reason) implements NotUnderstood {}

    /** Text that no server accepts: what was found, and what would have been right there. */
    record SyntaxError(Extent extent, String found, String expected) implements NotUnderstood {}
}
