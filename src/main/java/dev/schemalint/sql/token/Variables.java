package dev.schemalint.sql.token;

/** Finds where variables end: {@code @name}, {@code @'name'}, {@code @@session.name}, and the host of an account. */
final class Variables {

    private final String text;
    private final Ends ends;
    private final boolean dots;

    /**
     * The variables of a text.
     *
     * @param dots whether a dot belongs to the name, and not to a method of the value
     */
    Variables(String text, Ends ends, boolean dots) {
        this.text = text;
        this.ends = ends;
        this.dots = dots;
    }

    /** The end of the variable that begins at the offset, or {@link Ends#NEVER}. */
    int end(int at) {
        int name = at + (text.startsWith("@@", at) ? 2 : 1);
        char first = name < text.length() ? text.charAt(name) : '\0';
        if (first == '\'' || first == '"' || first == '`') {
            return ends.quote(name, first, first != '`');
        }
        int end = name;
        while (end < text.length() && (Characters.isNamePart(text.charAt(end)) || isInnerDot(end))) {
            end++;
        }
        return end;
    }

    private boolean isInnerDot(int at) {
        return dots && text.charAt(at) == '.' && at + 1 < text.length() && Characters.isNamePart(text.charAt(at + 1));
    }
}
