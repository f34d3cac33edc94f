package dev.schemalint.effect;

/**
 * A lock in the server's own words.
 *
 * @param strength orders the locks of one engine
 */
public record Lock(String name, int strength, Blocks blocks) {

    public boolean strongerThan(Lock other) {
        return strength > other.strength;
    }
}
