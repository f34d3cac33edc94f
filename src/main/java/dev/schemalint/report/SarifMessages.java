package dev.schemalint.report;

import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MessageStrings;
import com.contrastsecurity.sarif.MultiformatMessageString;
import dev.schemalint.finding.Finding;
import dev.schemalint.rule.Page;
import dev.schemalint.rule.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The messages of a page as SARIF has them: with numbers for placeholders, each in quotes, and none without one. */
final class SarifMessages {

    private SarifMessages() {}

    /** By variant. */
    static MessageStrings of(Page page) {
        MessageStrings strings = new MessageStrings();
        page.messages()
                .forEach((variant, message) -> strings.withAdditionalProperty(
                        variant, new MultiformatMessageString().withText(numbered(message))));
        return strings;
    }

    /** A message whose first sentence is one of its rule's: GitHub wants it spelled out, others look it up. */
    static Message of(Finding finding, String text) {
        List<String> fillings = finding.said().fillings();
        return new Message()
                .withText(text)
                .withId(finding.said().variant())
                .withArguments(fillings.isEmpty() ? List.of(finding.location().file()) : fillings);
    }

    /** A message that says the same everywhere begins with the file it is about. */
    private static String numbered(String message) {
        AtomicInteger number = new AtomicInteger();
        String quoted = Words.fill(message, word -> Optional.of("'{" + number.getAndIncrement() + "}'"))
                .replace("''{", "'{")
                .replace("}''", "}'");
        String about = number.get() == 0 ? "'{0}': " + quoted : quoted;
        return about.endsWith(".") ? about : about + ".";
    }
}
