package dev.schemalint.text;

/** A file's name as reports show it, and its text without a byte order mark. */
public record SourceText(String path, String content, LineIndex lines) {

    public static SourceText of(String path, String content) {
        return new SourceText(path, content, LineIndex.of(content));
    }

    public Position position(int offset) {
        return lines.position(offset);
    }

    public String text(Span span) {
        return span.in(content);
    }

    /** A line (counted from 1) without its line ending. */
    public String line(int number) {
        return content.substring(lines.start(number), lines.end(number)).stripTrailing();
    }
}
