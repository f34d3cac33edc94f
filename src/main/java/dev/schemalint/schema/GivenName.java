package dev.schemalint.schema;

/** The names that PostgreSQL makes of other names: cut until they fit, the longer part first. */
final class GivenName {

    private static final int LONGEST = 63;

    private GivenName() {}

    static String of(String first, String second, String label) {
        String tail = label.isEmpty() ? "" : "_" + label;
        int room = LONGEST - tail.length() - (second.isEmpty() ? 0 : 1);
        int one = first.length();
        int two = second.length();
        while (one + two > room) {
            if (one > two) {
                one--;
            } else {
                two--;
            }
        }
        return first.substring(0, one) + (second.isEmpty() ? "" : "_" + second.substring(0, two)) + tail;
    }
}
