package dev.schemalint.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import dev.schemalint.finding.Category;
import dev.schemalint.finding.Severity;
import dev.schemalint.rule.Page;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that were on, described by their pages, found something or not. */
final class SarifRules {

    private static final int LONGEST_DESCRIPTION = 1024;

    private final Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
    private final Map<String, Integer> places = new HashMap<>();

    SarifRules(List<Page> pages) {
        for (Page page : pages) {
            places.put(page.id(), places.size());
            descriptors.add(descriptor(page));
        }
    }

    Set<ReportingDescriptor> descriptors() {
        return descriptors;
    }

    /** The place of a rule in the list, counted from 0. */
    Optional<Integer> place(String rule) {
        return Optional.ofNullable(places.get(rule));
    }

    private static ReportingDescriptor descriptor(Page page) {
        String body = PageText.body(page).strip();
        Set<String> tags =
                new LinkedHashSet<>(List.of("sql", "migration", page.category().id()));
        PropertyBag properties = new PropertyBag()
                .withTags(tags)
                .withAdditionalProperty("precision", page.precision().id())
                .withAdditionalProperty("problem.severity", problemSeverity(page.severity()));
        if (page.category() == Category.SECURITY) {
            properties.withAdditionalProperty("security-severity", securitySeverity(page.severity()));
        }
        return new ReportingDescriptor()
                .withId(page.id())
                .withName(pascalCase(page.id()))
                .withHelpUri(URI.create(Product.page(page.id())))
                .withShortDescription(text(page.title()))
                .withFullDescription(text(shortened(PageText.firstParagraph(page))))
                .withMessageStrings(SarifMessages.of(page))
                .withHelp(text(plain(page)).withMarkdown(body))
                .withDefaultConfiguration(new ReportingConfiguration()
                        .withLevel(ReportingConfiguration.Level.fromValue(
                                page.severity().id())))
                .withProperties(properties);
    }

    /** For viewers that show no markdown: what is wrong and the safe way; the examples would only be noise there. */
    private static String plain(Page page) {
        return PageText.firstParagraph(page)
                + page.help()
                        .filter(help -> !help.contains("{"))
                        .map(help -> "\n\nSafe way: " + help + ".")
                        .orElse("")
                + "\n\n\"schemalint explain " + page.id() + "\" tells more.";
    }

    private static MultiformatMessageString text(String text) {
        return new MultiformatMessageString().withText(text);
    }

    private static String problemSeverity(Severity severity) {
        return severity == Severity.NOTE ? "recommendation" : severity.id();
    }

    /** In the middle of what GitHub calls high, medium and low; with it a finding counts as one about security. */
    private static String securitySeverity(Severity severity) {
        return switch (severity) {
            case ERROR -> "8.0";
            case WARNING -> "5.5";
            case NOTE -> "2.0";
        };
    }

    private static String pascalCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 3) + "...";
    }
}
