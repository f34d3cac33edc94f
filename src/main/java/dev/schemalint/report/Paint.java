package dev.schemalint.report;

import dev.schemalint.finding.Severity;
import java.util.regex.Pattern;

/** Colours for a terminal, or none. */
record Paint(boolean on) {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private static final String RESET = "\u001b[0m";

    /** What a colour is for. */
    enum Ink {
        ERROR("1;31"),
        WARNING("1;33"),
        NOTE("1;36"),
        STRONG("1"),
        FRAME("1;34"),
        ADDED("32"),
        REMOVED("31"),
        CLEAN("1;32");

        private final String code;

        Ink(String code) {
            this.code = code;
        }

        static Ink of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case NOTE -> NOTE;
            };
        }
    }

    /** A text as it is seen. */
    static String without(String text) {
        return text.indexOf('\u001b') < 0 ? text : COLOUR.matcher(text).replaceAll("");
    }

    /** A word that leads somewhere, as terminals understand it that know links; others show the word alone. */
    static String link(String word, String address) {
        return "\u001b]8;;" + address + "\u001b\\" + word + "\u001b]8;;\u001b\\";
    }

    String with(Ink ink, String text) {
        return on && !text.isEmpty() ? "\u001b[" + ink.code + "m" + text + RESET : text;
    }
}
