package dev.schemalint.report;

import java.util.regex.Pattern;

/** Text that says in Markdown what it says, whatever is in it: SQL is full of characters that Markdown would act on. */
final class MarkdownText {

    private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_\\[\\]~|$]");
    private static final Pattern MENTION = Pattern.compile("@(?=[A-Za-z0-9])");
    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    /** Stands behind an @ so that nobody is called to read about a table. */
    private static final String NOBODY = "@&#8203;";

    private MarkdownText() {}

    /** On one line, also fit for the cell of a table; cut where it is longer. */
    static String line(String text, int longest) {
        String plain = Glyphs.harmless(cut(text, longest))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return MENTION.matcher(ACTIVE.matcher(plain).replaceAll("\\\\$0")).replaceAll(NOBODY);
    }

    /** A block of code whose fence is longer than any that stands in it. */
    static String fenced(String language, String code) {
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(2);
        String fence = "`".repeat(longest + 1);
        return fence + language + "\n" + code + (code.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "...";
    }
}
