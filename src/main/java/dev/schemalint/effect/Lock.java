package dev.schemalint.effect;

/**
 * A lock in the server's own words.
 *
 * @param strength orders the locks of one engine
 * @param awaited whether who does not get it waits in a queue that holds up others, rather than let them pass or be told to try again
 */
public record Lock(String name, int strength, Blocks blocks, boolean awaited) {

    /** A lock that is waited for. */
    public Lock(String name, int strength, Blocks blocks) {
        this(name, strength, blocks, true);
    }

    /** The same, where who comes later does not wait behind it. */
    public Lock lettingPass() {
        return new Lock(name, strength, blocks, false);
    }

    public boolean strongerThan(Lock other) {
        return strength > other.strength;
    }
}
