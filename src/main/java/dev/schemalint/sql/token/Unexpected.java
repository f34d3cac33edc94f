package dev.schemalint.sql.token;

/** Thrown inside the readers when a statement goes on in a way no grammar here has; it never leaves this room. */
public final class Unexpected extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Token found;
    private final String expected;
    private final boolean covered;

    /**
     * @param found where reading stopped
     * @param expected what would have been right there, in words that fit after "expected"
     */
    public Unexpected(Token found, String expected) {
        this(found, expected, true);
    }

    private Unexpected(Token found, String expected, boolean covered) {
        super(expected, null, false, false);
        this.found = found;
        this.expected = expected;
        this.covered = covered;
    }

    /** For text that may well be right, but that no grammar here covers. */
    public static Unexpected uncovered(Token found, String reason) {
        return new Unexpected(found, reason, false);
    }

    public Token found() {
        return found;
    }

    /** What would have been right, or, when the text is not covered, why it is not. */
    public String expected() {
        return expected;
    }

    /** Whether the grammar here is complete, so that the text is wrong and not just unknown. */
    public boolean covered() {
        return covered;
    }
}
