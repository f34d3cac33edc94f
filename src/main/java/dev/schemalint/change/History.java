package dev.schemalint.change;

import dev.schemalint.change.Standing.Neighbour;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that follow each other, in the order in which they run: linted ones, and those that come before and after.
 *
 * @param ordered whether a layout gave the order
 * @param oneChange whether what is linted is a single change, however many files it is in
 * @param gained those that the base has gained since the change began, in the order in which they run
 * @param others all its files as they see each other, with those that the base has gained
 * @param base the branch the change is to be merged into
 */
public record History(
        List<Member> members,
        boolean ordered,
        boolean oneChange,
        List<Member> gained,
        List<Neighbour> others,
        Optional<String> base) {

    public History {
        members = List.copyOf(members);
        gained = List.copyOf(gained);
        others = List.copyOf(others);
    }

    /** Scripts that run one after the other as they are given. */
    public static History of(List<Member> members) {
        return new History(members, false, false, List.of(), others(members), Optional.empty());
    }

    /** The same on the way to a branch. */
    public History meeting(List<Member> meanwhile, boolean inOrder, Optional<String> branch) {
        List<Neighbour> all = new ArrayList<>(others);
        all.addAll(others(meanwhile));
        return new History(members, inOrder, oneChange, meanwhile, all, branch);
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
