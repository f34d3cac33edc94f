package dev.schemalint.story;

import java.util.List;

/**
 * What undoes a migration, tried on what the migration leaves.
 *
 * @param moments every operation in order, each in its situation
 * @param differences what it leaves otherwise than it was before the migration
 */
public record WayBack(List<Situation> moments, List<Difference> differences) {

    /** There is nothing that leads back. */
    public static final WayBack NONE = new WayBack(List.of(), List.of());

    public WayBack {
        moments = List.copyOf(moments);
        differences = List.copyOf(differences);
    }
}
