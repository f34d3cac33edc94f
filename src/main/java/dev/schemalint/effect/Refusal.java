package dev.schemalint.effect;

/** Why a server refuses something: the code that its error has, and the reason in words for people. */
public record Refusal(String code, String why) {

    /** A reason that begins with the number of the server's error, as those of MySQL and MariaDB do. */
    public static Refusal numbered(String why) {
        int end = why.indexOf(':');
        if (end < 0) {
            throw new IllegalArgumentException("no number before the reason: " + why);
        }
        return new Refusal(why.substring(0, end), why);
    }
}
