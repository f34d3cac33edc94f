package dev.schemalint.story;

/**
 * Something that a way back leaves otherwise than it was.
 *
 * @param what in words: {@code column orders.note}
 */
public record Difference(Kind kind, String what) {

    /** In which way it is otherwise. */
    public enum Kind {
        /** It was there, and is not. */
        MISSING,
        /** It was not there, and is. */
        LEFT_OVER,
        /** It is there, but not as it was. */
        CHANGED
    }

    /** As a sentence goes on behind the name of a file. */
    public String words() {
        return switch (kind) {
            case MISSING -> what + " is not restored";
            case LEFT_OVER -> what + " is left over";
            case CHANGED -> what + " is not as it was";
        };
    }
}
