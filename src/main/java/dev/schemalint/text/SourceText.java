package dev.schemalint.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as reports show it, and its text without a byte order mark.
 *
 * @param rewriting where the pieces of the text stand, if it is made from another instead of being all of the file
 */
public record SourceText(String path, String content, LineIndex lines, Optional<Rewriting> rewriting) {

    public SourceText(String path, String content, LineIndex lines) {
        this(path, content, lines, Optional.empty());
    }

    public static SourceText of(String path, String content) {
        return new SourceText(path, content, LineIndex.of(content));
    }

    /** A text made from a file. */
    public static SourceText made(String content, Rewriting rewriting) {
        return new SourceText(rewriting.file().path(), content, LineIndex.of(content), Optional.of(rewriting));
    }

    /** The same with some of its letters others, and as many. */
    public SourceText letteredAs(String changed) {
        return new SourceText(path, changed, lines, rewriting);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof SourceText that
                        && path.equals(that.path)
                        && content.equals(that.content)
                        && rewriting.equals(that.rewriting);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** The text as the file has it. */
    public SourceText inFile() {
        return rewriting.map(made -> made.file().inFile()).orElse(this);
    }

    /** Where a piece of this text stands in the file. */
    public Span inFile(Span span) {
        return rewriting.map(made -> made.file().inFile(made.written(span))).orElse(span);
    }

    /** Whether writing a piece of this text otherwise is the same as doing so in the file. */
    public boolean mayEdit(Span span) {
        return rewriting
                .map(made -> made.mayEdit(span) && made.file().mayEdit(made.written(span)))
                .orElse(true);
    }

    /** Where an offset of this text stands in the file. */
    public Position position(int offset) {
        return rewriting
                .map(made -> made.file()
                        .position(made.written(new Span(offset, offset)).start()))
                .orElseGet(() -> lines.position(offset));
    }

    public String text(Span span) {
        return span.in(content);
    }

    /** A line (counted from 1) without its line ending. */
    public String line(int number) {
        return content.substring(lines.start(number), lines.end(number)).stripTrailing();
    }
}
