package dev.schemalint.rules;

import dev.schemalint.change.Fate;
import dev.schemalint.change.Standing;
import dev.schemalint.finding.Severity;
import dev.schemalint.layout.Place;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.math.BigInteger;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** A version behind a number that no file has, where the others count one by one. */
public final class VersionGap implements FileRule {

    /** More than this many at once are left out on purpose. */
    private static final BigInteger WIDEST = BigInteger.valueOf(4);

    /** Fewer than this many steps do not show how a project counts. */
    private static final int ENOUGH = 3;

    /** It looks for one number after the other, and stops at the first that is not there. */
    private static final String STOPS = "play";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Standing standing = chapter.standing();
        Optional<BigInteger> own =
                standing.place().filter(place -> standing.ordered()).flatMap(Place::number);
        if (own.isEmpty() || standing.fate() == Fate.DELETED) {
            return List.of();
        }
        boolean stops = chapter.migration().tool().equals(STOPS);
        NavigableSet<BigInteger> versions = standing.others().numbers();
        Optional<BigInteger> last =
                stops ? lastBeforeGap(versions, own.get()) : Optional.ofNullable(versions.lower(own.get()));
        return last
                .filter(before -> stops || isGap(before, own.get()) && countsOneByOne(versions))
                .map(before -> verdict(chapter, standing, before, own.get(), stops))
                .stream()
                .toList();
    }

    private static Verdict verdict(
            Chapter chapter, Standing standing, BigInteger before, BigInteger own, boolean stops) {
        BigInteger first = before.add(BigInteger.ONE);
        BigInteger last = stops ? first : own.subtract(BigInteger.ONE);
        Verdict verdict = Verdict.onFile(chapter)
                .word("version", standing.place().map(Place::version).orElse(""))
                .word("missing", first.equals(last) ? "version " + first : "versions " + first + " to " + last);
        return stops ? verdict.saying("stops") : verdict.lowered(Severity.NOTE);
    }

    /** Missing numbers below the first file were squashed, or never given. */
    private static boolean isGap(BigInteger before, BigInteger own) {
        BigInteger missing = own.subtract(before).subtract(BigInteger.ONE);
        return missing.signum() > 0 && missing.compareTo(WIDEST) <= 0;
    }

    /** Nine of ten steps, and more than a few: days and seconds hardly ever follow each other so. */
    private static boolean countsOneByOne(NavigableSet<BigInteger> versions) {
        long single = versions.stream()
                .filter(version -> versions.contains(version.add(BigInteger.ONE)))
                .count();
        return single >= ENOUGH && single * 10 >= (versions.size() - 2) * 9L;
    }

    private static Optional<BigInteger> lastBeforeGap(NavigableSet<BigInteger> versions, BigInteger own) {
        BigInteger version = BigInteger.ZERO;
        while (versions.contains(version.add(BigInteger.ONE))) {
            version = version.add(BigInteger.ONE);
        }
        return Optional.of(version).filter(found -> found.compareTo(own) < 0);
    }
}
