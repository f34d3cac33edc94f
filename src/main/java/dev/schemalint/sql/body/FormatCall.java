package dev.schemalint.sql.body;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what PostgreSQL's {@code format} does, when all that it is given is known. */
final class FormatCall {

    private static final Pattern SPECIFIER = Pattern.compile("%(?:(%)|(?:([0-9]+)\\$)?([sIL])|.|$)", Pattern.DOTALL);
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private FormatCall() {}

    /** The text made of a template and the values behind it, of which some may not be known. */
    static Optional<String> text(List<Optional<String>> arguments) {
        if (arguments.isEmpty() || arguments.get(0).isEmpty()) {
            return Optional.empty();
        }
        Matcher specifier = SPECIFIER.matcher(arguments.get(0).get());
        StringBuilder text = new StringBuilder();
        int argument = 1;
        while (specifier.find()) {
            String replacement = "%";
            if (specifier.group(1) == null) {
                boolean numbered = specifier.group(2) != null;
                argument = numbered ? number(specifier.group(2)) : argument;
                boolean known = specifier.group(3) != null
                        && argument < arguments.size()
                        && arguments.get(argument).isPresent();
                if (!known) {
                    return Optional.empty();
                }
                replacement = quoted(arguments.get(argument).get(), specifier.group(3));
                argument++;
            }
            specifier.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        specifier.appendTail(text);
        return Optional.of(text.toString());
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE - 1 : Integer.parseInt(digits);
    }

    private static String quoted(String value, String how) {
        return switch (how) {
            case "I" -> PLAIN_NAME.matcher(value).matches() ? value : '"' + value.replace("\"", "\"\"") + '"';
            case "L" -> "'" + value.replace("'", "''") + "'";
            default -> value;
        };
    }
}
