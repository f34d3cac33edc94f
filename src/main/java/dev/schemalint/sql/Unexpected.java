package dev.schemalint.sql;

/** Thrown inside the readers when a statement goes on in a way no grammar here has; it never leaves this room. */
final class Unexpected extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Token found;
    private final String expected;

    /**
     * @param found where reading stopped
     * @param expected what would have been right there, in words that fit after "expected"
     */
    Unexpected(Token found, String expected) {
        super(expected, null, false, false);
        this.found = found;
        this.expected = expected;
    }

    Token found() {
        return found;
    }

    String expected() {
        return expected;
    }
}
