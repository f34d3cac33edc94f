package dev.schemalint.sql.token;

/** Recognises text that a tool replaces before the server sees it, where SQL has no other use for it. */
final class Placeholders {

    private final String text;
    private final Ends ends;
    private final boolean substitutes;

    /** Where there are substitution variables, {@code &} begins one. */
    Placeholders(String text, Ends ends, boolean substitutes) {
        this.text = text;
        this.ends = ends;
        this.substitutes = substitutes;
    }

    /** The end of the placeholder that begins at the offset: the offset itself when none does, or {@link Ends#NEVER}. */
    int end(int at) {
        return switch (text.charAt(at)) {
            case '$' -> dollar(at);
            case '{' -> braces(at);
            case ':' -> variable(at);
            case '@' -> named(at, at + 1, "@");
            case '&' -> substitutes ? substituted(at) : at;
            case '%' -> peek(at + 1) == '(' ? named(at, at + 2, ")s") : at;
            default -> at;
        };
    }

    /** {@code &name}, {@code &&name} and {@code &1}; a dot that follows belongs to it. */
    private int substituted(int at) {
        int name = at + (peek(at + 1) == '&' ? 2 : 1);
        int end = nameEnd(name);
        return end == name ? at : peek(end) == '.' ? end + 1 : end;
    }

    /** {@code ${name}} and {@code $(name)}. */
    private int dollar(int at) {
        return switch (peek(at + 1)) {
            case '{' -> ends.after("}", at + 2);
            case '(' -> ends.after(")", at + 2);
            default -> at;
        };
    }

    /** {@code {{ name }}}, {@code {% if %}}, {@code {# remark #}} and <code>{name}</code>. */
    private int braces(int at) {
        return switch (peek(at + 1)) {
            case '{' -> ends.after("}}", at + 2);
            case '%' -> ends.after("%}", at + 2);
            case '#' -> ends.after("#}", at + 2);
            default -> named(at, at + 1, "}");
        };
    }

    /** {@code :name}, {@code :'name'} and {@code :"name"}; after a value the colon is that of a slice, {@code a[1:n]}. */
    private int variable(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before == ':' || before == ']' || Characters.isNamePart(before)) {
            return at;
        }
        char first = peek(at + 1);
        if (first == '\'' || first == '"') {
            int end = nameEnd(at + 2);
            return end > at + 2 && peek(end) == first ? end + 1 : at;
        }
        return Characters.isNameStart(first) ? nameEnd(at + 1) : at;
    }

    private int named(int at, int nameStart, String closing) {
        int end = nameEnd(nameStart);
        while (end > nameStart && peek(end) == '.' && nameEnd(end + 1) > end + 1) {
            end = nameEnd(end + 1);
        }
        return end > nameStart && text.startsWith(closing, end) ? end + closing.length() : at;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && Characters.isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private char peek(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
