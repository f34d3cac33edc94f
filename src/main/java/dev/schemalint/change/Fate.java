package dev.schemalint.change;

/** What a change does with a file, seen from the branch it is to be merged into. */
public enum Fate {
    /** Nobody asked git. */
    UNKNOWN,
    ADDED,
    EDITED,
    RENAMED,
    DELETED,
    /** It is there as it was. */
    KEPT,
    /** Only the branch has it: it came there since the change began. */
    GAINED
}
