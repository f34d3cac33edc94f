package dev.schemalint.session;

import java.util.Locale;
import java.util.Optional;

/** Reads the length of a timeout as PostgreSQL writes it: {@code 5000}, {@code '5s'}, {@code '1min'}. */
public final class Timeout {

    private Timeout() {}

    /** In milliseconds, 0 when it is switched off; nothing when the value cannot be read. */
    public static Optional<Long> milliseconds(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < text.length() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.')) {
            digits++;
        }
        Optional<Double> factor = switch (text.substring(digits).strip()) {
            case "us" -> Optional.of(0.001);
            case "", "ms" -> Optional.of(1.0);
            case "s" -> Optional.of(1000.0);
            case "min" -> Optional.of(60_000.0);
            case "h" -> Optional.of(3_600_000.0);
            case "d" -> Optional.of(86_400_000.0);
            default -> Optional.empty();
        };
        if (digits == 0 || factor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Math.round(Double.parseDouble(text.substring(0, digits)) * factor.get()));
        } catch (NumberFormatException twoDots) {
            return Optional.empty();
        }
    }
}
