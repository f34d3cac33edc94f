package dev.schemalint.operation;

/** How often a statement runs when what holds it does: a script, or a body. */
public enum Runs {
    ALWAYS,
    /** Behind a condition, or where an error is caught. */
    SOMETIMES,
    /** In a loop, whether behind a condition or not. */
    REPEATEDLY;

    /** How often it runs where it stands in something that itself runs this often. */
    public Runs inside(Runs outer) {
        return compareTo(outer) >= 0 ? this : outer;
    }
}
