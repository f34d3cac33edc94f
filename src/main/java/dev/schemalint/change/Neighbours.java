package dev.schemalint.change;

import dev.schemalint.change.Standing.Neighbour;
import dev.schemalint.layout.Ordinal;
import dev.schemalint.layout.Place;
import dev.schemalint.layout.Place.Role;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All files of a history, in order. What each linted file asks of all the others is found out once, when it is first asked:
 * a history may have tens of thousands.
 */
public final class Neighbours {

    static final Neighbours NONE = new Neighbours(List.of());

    private final List<Neighbour> all;
    private @Nullable Versions versions;

    Neighbours(List<Neighbour> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The files by their versions.
     *
     * @param byOrdinal where in the list the files are that stand there
     * @param byText likewise, by how a version is written
     * @param numbers the versions that are one whole number, but for deleted files
     * @param back how many files lead back
     * @param forward how many lead forward
     */
    private record Versions(
            Map<Ordinal, List<Integer>> byOrdinal,
            Map<String, List<Integer>> byText,
            NavigableSet<BigInteger> numbers,
            int back,
            int forward) {

        static Versions of(List<Neighbour> all) {
            Map<Ordinal, List<Integer>> byOrdinal = new TreeMap<>();
            Map<String, List<Integer>> byText = new HashMap<>();
            NavigableSet<BigInteger> numbers = new TreeSet<>();
            int back = 0;
            int forward = 0;
            for (int i = 0; i < all.size(); i++) {
                Optional<Place> known = all.get(i).place();
                if (known.isEmpty()) {
                    continue;
                }
                Place place = known.get();
                byOrdinal
                        .computeIfAbsent(place.ordinal(), at -> new ArrayList<>())
                        .add(i);
                byText.computeIfAbsent(place.version(), at -> new ArrayList<>()).add(i);
                if (all.get(i).fate() != Fate.DELETED) {
                    place.number().ifPresent(numbers::add);
                }
                back += place.role() == Role.DOWN ? 1 : 0;
                forward += place.role() == Role.VERSIONED ? 1 : 0;
            }
            return new Versions(byOrdinal, byText, Collections.unmodifiableNavigableSet(numbers), back, forward);
        }
    }

    private Versions versions() {
        Versions known = versions;
        if (known == null) {
            known = Versions.of(all);
            versions = known;
        }
        return known;
    }

    public List<Neighbour> all() {
        return all;
    }

    /** Those that carry the same version, however it is written. */
    public List<Neighbour> ofVersion(Place place) {
        NavigableSet<Integer> found = new TreeSet<>(versions().byOrdinal().getOrDefault(place.ordinal(), List.of()));
        if (!place.version().isEmpty()) {
            found.addAll(versions().byText().getOrDefault(place.version(), List.of()));
        }
        return found.stream().map(all::get).toList();
    }

    /** The versions that are one whole number, but for deleted files. */
    public NavigableSet<BigInteger> numbers() {
        return versions().numbers();
    }

    /** How many files lead back. */
    public int back() {
        return versions().back();
    }

    /** How many files lead forward, as versions. */
    public int forward() {
        return versions().forward();
    }
}
