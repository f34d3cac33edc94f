package dev.schemalint.story;

import dev.schemalint.layout.Migration;
import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import dev.schemalint.operation.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far a migration can be taken back.
 *
 * @param reasons in words, one for each thing that stands in the way
 */
public record Reversibility(String file, Grade grade, List<String> reasons) {

    private static final Pattern WAY = Pattern.compile("(?i)(?<![a-z])(?:up|down|deploy|revert)(?![a-z])");

    /** From the best to the worst. */
    public enum Grade {
        REVERSIBLE("reversible"),
        /** The schema comes back; what was written since does not stay. */
        LOSES_DATA("loses data"),
        /** Some of it was not understood. */
        UNKNOWN("unknown"),
        IRREVERSIBLE("irreversible");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As it is named on the command line. */
        public String id() {
            return words.replace(' ', '-');
        }
    }

    public Reversibility {
        reasons = List.copyOf(reasons);
    }

    /** Grades every migration that leads forward once, each with the file that leads back, where it has one. */
    public static List<Reversibility> of(List<Chapter> chapters) {
        List<Reversibility> graded = new ArrayList<>();
        for (Chapter chapter : chapters) {
            boolean once = chapter.standing()
                    .place()
                    .map(Place::role)
                    .filter(role -> role != Role.VERSIONED && role != Role.BASELINE)
                    .isEmpty();
            if (once && !chapter.moments().isEmpty()) {
                graded.add(of(chapter, chapters));
            }
        }
        return graded;
    }

    private static Reversibility of(Chapter chapter, List<Chapter> chapters) {
        Optional<Chapter> partner =
                chapter.back().moments().isEmpty() && chapter.back().byTool().isEmpty()
                        ? partner(chapter, chapters)
                        : Optional.of(chapter);
        Set<String> reasons = new LinkedHashSet<>();
        Loss.in(chapter.moments()).forEach(loss -> reasons.add(loss.words()));
        if (partner.isEmpty() && !chapter.migration().saysHowPartsReturn()) {
            reasons.add("nothing undoes it");
        } else {
            chapter.migration().partsWithoutReturn().forEach(part -> reasons.add("nothing undoes change set " + part));
        }
        partner.stream()
                .flatMap(back -> back.back().differences().stream())
                .forEach(difference -> reasons.add("its way back: " + difference.words()));
        if (!reasons.isEmpty()) {
            return new Reversibility(chapter.file(), Grade.IRREVERSIBLE, List.copyOf(reasons));
        }
        if (!understood(chapter) || partner.filter(back -> !understood(back)).isPresent()) {
            return new Reversibility(chapter.file(), Grade.UNKNOWN, List.of("not all of it is understood"));
        }
        partner.stream()
                .flatMap(back -> Loss.in(back.back().moments()).stream())
                .forEach(loss -> reasons.add("its way back " + loss.words()));
        Loss.in(chapter.back().byTool()).forEach(loss -> reasons.add("its way back " + loss.words()));
        Grade grade = reasons.isEmpty() ? Grade.REVERSIBLE : Grade.LOSES_DATA;
        return new Reversibility(chapter.file(), grade, List.copyOf(reasons));
    }

    /** Where several have its version, the one that has its name too. */
    private static Optional<Chapter> partner(Chapter chapter, List<Chapter> chapters) {
        List<Chapter> partners =
                chapters.stream().filter(other -> undoes(other, chapter)).toList();
        return partners.stream()
                .filter(other -> bare(other).equals(bare(chapter)))
                .findFirst()
                .or(() -> partners.stream().findFirst());
    }

    private static String bare(Chapter chapter) {
        return WAY.matcher(chapter.file()).replaceAll("");
    }

    private static boolean undoes(Chapter other, Chapter chapter) {
        return !other.back().moments().isEmpty()
                && other.moments().isEmpty()
                && other.standing()
                        .place()
                        .filter(place -> chapter.standing()
                                .place()
                                .filter(place::sameVersion)
                                .isPresent())
                        .isPresent();
    }

    private static boolean understood(Chapter chapter) {
        Migration migration = chapter.migration();
        return Stream.concat(
                        migration.script().statements().stream(),
                        migration.byTool().stream().flatMap(section -> section.statements().stream()))
                .allMatch(Statement::understood);
    }
}
