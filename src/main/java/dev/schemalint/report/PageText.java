package dev.schemalint.report;

import dev.schemalint.rule.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The words of a rule's page, which lie in the jar as they were written. */
public final class PageText {

    private PageText() {}

    /** The page without its head, from the title on. */
    public static String body(Page page) {
        String resource = "/rules/" + page.id() + ".md";
        try (InputStream stream = PageText.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
            return text.substring(text.indexOf("\n---\n", 3) + "\n---\n".length());
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    /** What stands between the title and the first heading below it, on one line. */
    static String firstParagraph(Page page) {
        String body = body(page);
        int title = body.indexOf("# ");
        int start = body.indexOf('\n', Math.max(title, 0)) + 1;
        String rest = body.substring(start).strip();
        int end = rest.indexOf("\n\n");
        String paragraph = end < 0 ? rest : rest.substring(0, end);
        return paragraph.startsWith("#") || paragraph.startsWith("```") || paragraph.isEmpty()
                ? page.title() + "."
                : paragraph.replace('\n', ' ');
    }
}
