package dev.schemalint.effect;

import dev.schemalint.dialect.Version;
import java.util.Optional;

/** The releases a fact holds for; nothing for {@code until} means up to the newest known, and newer ones. */
public record Versions(Version since, Optional<Version> until) {

    public static Versions read(String since, String until) {
        return new Versions(
                Version.parse(since).orElseThrow(),
                until.equals("-")
                        ? Optional.empty()
                        : Optional.of(Version.parse(until).orElseThrow()));
    }

    public boolean cover(Version version) {
        return version.atLeast(since)
                && until.map(last -> last.atLeast(version) || version.isA(last)).orElse(true);
    }

    /** As a sentence says it: {@code 9.6 to 11}, {@code since 12}. */
    public String words() {
        return until.map(last -> since.equals(last) ? "only " + last : since + " to " + last)
                .orElse("since " + since);
    }
}
