package dev.schemalint.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One database a script must run on.
 *
 * @param text the target as it was given, which is how reports name it
 * @param version the version that facts are looked up for: a version given in part stands for its newest release
 */
public record Target(
        String text, Dialect dialect, Version version, Optional<String> edition, Optional<String> service) {

    /** What a target that cannot be used is refused with. */
    public static final class BadTarget extends Exception {
        private static final long serialVersionUID = 1;

        BadTarget(String message) {
            super(message);
        }
    }

    /** The text says all of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Target that && text.equals(that.text) && version.compareTo(that.version) == 0;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Reads {@code ENGINE[:VERSION[:EDITION]][@SERVICE]}; without a version, one target for each maintained release. */
    public static List<Target> parse(String text) throws BadTarget {
        String[] atService = text.split("@", 2);
        String[] parts = atService[0].split(":", 3);
        Dialect dialect = Dialect.named(parts[0].toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new BadTarget("unknown engine '" + parts[0] + "'; the engines are " + engines()));
        Optional<String> edition = parts.length > 2 ? Optional.of(parts[2]) : Optional.empty();
        Optional<String> service = atService.length > 1 ? Optional.of(atService[1]) : Optional.empty();
        if (service.isPresent() && service.flatMap(Service::named).isEmpty()) {
            throw new BadTarget(
                    "nothing is known of the service '" + service.get() + "'; the services are " + Service.all());
        }
        if (parts.length < 2 || parts[1].isEmpty()) {
            return dialect.supportedVersions().stream()
                    .map(version -> new Target(
                            dialect.id() + ":" + version
                                    + service.map(s -> "@" + s).orElse(""),
                            dialect,
                            version,
                            edition,
                            service))
                    .toList();
        }
        Version version = Version.parse(parts[1])
                .orElseThrow(() -> new BadTarget("'" + parts[1] + "' is no version of " + dialect.id()
                        + "; write for example " + dialect.id() + ":" + newest(dialect)));
        if (!version.atLeast(dialect.knownVersions().get(0))) {
            throw new BadTarget("nothing is known of " + dialect.id() + " before "
                    + dialect.knownVersions().get(0));
        }
        return List.of(new Target(text, dialect, version, edition, service));
    }

    /** Whether this is a newer release line than any that facts are kept for. */
    public boolean newerThanKnown() {
        Version newest = newest(dialect);
        return version.compareTo(newest) > 0 && !version.isA(newest);
    }

    private static Version newest(Dialect dialect) {
        List<Version> known = dialect.knownVersions();
        return known.get(known.size() - 1);
    }

    private static String engines() {
        StringBuilder names = new StringBuilder();
        for (Dialect dialect : Dialect.values()) {
            names.append(names.isEmpty() ? "" : ", ").append(dialect.id());
        }
        return names.toString();
    }
}
