package dev.schemalint.sql.token;

import java.util.regex.Pattern;

/** Template words that decide about the lines around them and leave no text of their own. */
public final class TemplateWords {

    private static final Pattern CONTROL = Pattern.compile(
            "\\{[%#].*"
                    + "|\\{\\{-?\\s*(?:if|else|end|with|range|define|block|break|continue)\\b.*"
                    + "|\\{\\{[-\\s]*(?:/\\*|[#/^!]).*",
            Pattern.DOTALL);

    private TemplateWords() {}

    /** Whether a placeholder holds such words. */
    public static boolean leaveNoText(String placeholder) {
        return placeholder.startsWith("{") && CONTROL.matcher(placeholder).matches();
    }
}
