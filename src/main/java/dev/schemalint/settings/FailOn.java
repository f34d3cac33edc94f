package dev.schemalint.settings;

import dev.schemalint.finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From which severity on a finding makes the run fail. */
public enum FailOn {
    ERROR,
    WARNING,
    NOTE,
    NEVER;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FailOn> named(String name) {
        return Arrays.stream(values())
                .filter(failOn -> failOn.id().equals(name))
                .findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(FailOn::id).toList();
    }

    public boolean reachedBy(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity.compareTo(Severity.WARNING) >= 0;
            case NOTE -> true;
            case NEVER -> false;
        };
    }
}
