package dev.schemalint.silence;

import dev.schemalint.rule.Allowance.Flaw;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reason that a directive gives, and the last day on which it counts.
 *
 * @param reason what it says besides the date
 */
record Terms(String reason, Optional<String> until) {

    private static final Pattern UNTIL = Pattern.compile("(?:^|\\s)until=(\\S*)");

    static Terms in(String words) {
        Matcher date = UNTIL.matcher(words);
        return date.find()
                ? new Terms(date.replaceFirst("").strip(), Optional.of(date.group(1)))
                : new Terms(words, Optional.empty());
    }

    private static boolean says(String reason) {
        for (int i = 0; i < reason.length(); i++) {
            if (Character.isLetterOrDigit(reason.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Optional<Flaw> flaw(Supplier<LocalDate> today) {
        if (!says(reason)) {
            return Optional.of(Flaw.NO_REASON);
        }
        try {
            boolean over = until.map(LocalDate::parse)
                    .map(last -> today.get().isAfter(last))
                    .orElse(false);
            return over ? Optional.of(Flaw.EXPIRED) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.of(Flaw.NO_DATE);
        }
    }
}
