package dev.schemalint.finding;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is; the later, the worse. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Breaks running code, or is risky under load. */
    WARNING,
    /** Will fail, lose data, or block readers or writers for a time that grows with the table. */
    ERROR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> named(String name) {
        for (Severity severity : values()) {
            if (severity.id().equals(name)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }
}
