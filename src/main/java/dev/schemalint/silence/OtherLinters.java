package dev.schemalint.silence;

import dev.schemalint.rule.Page;
import dev.schemalint.text.Rows;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the names of other linters' rules mean here. */
final class OtherLinters {

    /** How a cell begins that means all rules of a category. */
    private static final String ALL_OF = "category:";

    private OtherLinters() {}

    /** Read once, when the first such comment comes. */
    private static final class Table {
        static final List<List<String>> ROWS = Rows.of(OtherLinters.class, "other-linters.tsv");
    }

    /** The rules that are about what the directive allows; a name that is not in the table means nothing. */
    static Set<String> rules(Directive directive, Collection<Page> pages) {
        Set<String> rules = new HashSet<>();
        if (directive.allowed().isEmpty()) {
            return rules;
        }
        String tongue = directive.tongue().name().toLowerCase(Locale.ROOT);
        for (List<String> row : Table.ROWS) {
            if (row.get(0).equals(tongue) && directive.allowed().contains(row.get(1))) {
                for (String meaning : row.get(2).split(" ")) {
                    if (meaning.startsWith(ALL_OF)) {
                        pages.stream()
                                .filter(page ->
                                        meaning.endsWith(":" + page.category().id()))
                                .forEach(page -> rules.add(page.id()));
                    } else {
                        rules.add(meaning);
                    }
                }
            }
        }
        return rules;
    }
}
