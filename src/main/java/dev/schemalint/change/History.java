package dev.schemalint.change;

import dev.schemalint.change.Standing.Neighbour;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Files that follow each other, in the order in which they run: linted ones, and those that come before and after.
 *
 * @param ordered whether a layout gave the order
 * @param inDoubt whether nothing says that one of its files runs before another
 * @param sortedBy what decides about their order, where that is not read here
 * @param oneChange whether what is linted is a single change, however many files it is in
 * @param gained those that the base has gained since the change began, in the order in which they run
 * @param others all its files as they see each other, with those that the base has gained
 * @param base the branch the change is to be merged into
 */
public record History(
        List<Member> members,
        boolean ordered,
        boolean inDoubt,
        Optional<String> sortedBy,
        boolean oneChange,
        List<Member> gained,
        Neighbours others,
        Optional<String> base) {

    public History {
        members = List.copyOf(members);
        gained = List.copyOf(gained);
    }

    /** Scripts that run one after the other as they are given. */
    public static History of(List<Member> members) {
        return new History(
                members,
                false,
                false,
                Optional.empty(),
                false,
                List.of(),
                new Neighbours(others(members)),
                Optional.empty());
    }

    /** The same on the way to a branch. */
    public History meeting(List<Member> meanwhile, boolean inOrder, Optional<String> branch) {
        List<Neighbour> all = new ArrayList<>(others.all());
        all.addAll(others(meanwhile));
        return new History(members, inOrder, inDoubt, sortedBy, oneChange, meanwhile, new Neighbours(all), branch);
    }

    /**
     * Some of its files, as if there were no others.
     *
     * @param kept which of them, by their absolute paths
     * @param linted which of the linted ones are linted, and not only read
     * @param from the directory that names in reports begin at
     */
    public History part(Predicate<Path> kept, Predicate<Path> linted, Path from) {
        return new History(
                members.stream()
                        .filter(member -> kept.test(member.path()))
                        .map(member -> linted.test(member.path()) ? member : member.onlyRead())
                        .toList(),
                ordered,
                inDoubt,
                sortedBy,
                oneChange,
                gained.stream().filter(member -> kept.test(member.path())).toList(),
                new Neighbours(others.all().stream()
                        .filter(other -> kept.test(from.resolve(other.file()).normalize()))
                        .toList()),
                base);
    }

    static List<Neighbour> others(List<Member> members) {
        return members.stream().map(Member::neighbour).toList();
    }

    /**
     * A linted file with its text.
     *
     * @param path absolute
     * @param before what it was called on the base, where it was there
     */
    public record Linted(Path path, Reading reading, Fate fate, Optional<String> before) {
        public Linted {
            path = path.toAbsolutePath().normalize();
        }

        /** A file that was named, or found in a folder that was. */
        public static Linted named(Path path, Reading reading) {
            return new Linted(path, reading, Fate.UNKNOWN, Optional.empty());
        }
    }

    /** Where to look for what came before the linted files. */
    public sealed interface Choice {

        /** Around them, as their layout has it. */
        record Around() implements Choice {}

        /** Nowhere: each file stands alone. */
        record None() implements Choice {}

        /** In these files. */
        record Given(List<Candidate> files) implements Choice {
            public Given {
                files = List.copyOf(files);
            }
        }
    }

    /** Where each of the members stands. */
    public Standing standing(Member member) {
        return new Standing(
                member.place(), ordered, member.fate(), member.file().before(), others, base);
    }
}
