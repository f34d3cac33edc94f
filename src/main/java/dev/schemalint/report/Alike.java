package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings of one file that say the same of different places, so that a reader need not read it again and again.
 *
 * @param others those that need no more than to be named
 */
record Alike(Finding first, List<Finding> others) {

    /** So few are easier to read than to look up. */
    private static final int MOST_IN_FULL = 3;

    Alike {
        others = List.copyOf(others);
    }

    /** By file as they come, in a file the worst first, then by place. */
    static List<Alike> worstFirst(List<Finding> findings) {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                    .add(finding);
        }
        List<Alike> all = new ArrayList<>();
        for (List<Finding> ofFile : byFile.values()) {
            ofFile.sort((one, two) -> two.severity().compareTo(one.severity()));
            all.addAll(folded(ofFile));
        }
        return all;
    }

    private static List<Alike> folded(List<Finding> findings) {
        Map<String, List<Finding>> same = new LinkedHashMap<>();
        for (Finding finding : findings) {
            same.computeIfAbsent(what(finding), what -> new ArrayList<>()).add(finding);
        }
        List<Alike> folded = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Finding finding : findings) {
            List<Finding> group = same.getOrDefault(what(finding), List.of());
            if (group.size() <= MOST_IN_FULL) {
                folded.add(new Alike(finding, List.of()));
            } else if (told.add(what(finding))) {
                folded.add(new Alike(finding, group.subList(1, group.size())));
            }
        }
        return folded;
    }

    private static String what(Finding finding) {
        return finding.rule() + " " + finding.severity() + " " + finding.said().variant() + " " + finding.targets();
    }
}
