package dev.schemalint.change;

/** That git did not answer what must be known before anything can be linted; the message is one line. */
public final class GitTrouble extends Exception {

    private static final long serialVersionUID = 1;

    GitTrouble(String message) {
        super(message);
    }
}
