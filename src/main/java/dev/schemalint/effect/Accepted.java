package dev.schemalint.effect;

import java.util.Locale;

/** Whether the server takes a statement, provided the rows satisfy it. */
public enum Accepted {
    YES,
    NO,
    UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
