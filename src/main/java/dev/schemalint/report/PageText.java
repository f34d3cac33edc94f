package dev.schemalint.report;

import dev.schemalint.rule.Page;
import dev.schemalint.text.OwnText;

/** The words of a rule's page, which lie in the jar as they were written. */
public final class PageText {

    private PageText() {}

    /** The page without its head, from the title on. */
    public static String body(Page page) {
        String text = OwnText.of(PageText.class, "/rules/" + page.id() + ".md");
        return text.substring(text.indexOf("\n---\n", 3) + "\n---\n".length());
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
