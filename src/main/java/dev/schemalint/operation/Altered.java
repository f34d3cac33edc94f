package dev.schemalint.operation;

/**
 * What an ALTER statement names after its keyword.
 *
 * @param manner what the statement says of how all of its actions are to be carried out
 */
public record Altered(ObjectKind kind, Name name, boolean ifExists, boolean only, Manner manner) {

    /** Something altered in whatever manner. */
    public Altered(ObjectKind kind, Name name, boolean ifExists, boolean only) {
        this(kind, name, ifExists, only, Manner.ANY);
    }
}
