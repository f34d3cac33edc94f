package dev.schemalint.story;

import java.util.List;

/**
 * What undoes a migration, tried on what the migration leaves.
 *
 * @param moments every operation in order, each in its situation
 * @param byTool those of what the tool takes back without being told how
 * @param differences what it leaves otherwise than it was before the migration
 */
public record WayBack(List<Situation> moments, List<Situation> byTool, List<Difference> differences) {

    /** There is nothing that leads back. */
    public static final WayBack NONE = new WayBack(List.of(), List.of(), List.of());

    public WayBack {
        moments = List.copyOf(moments);
        byTool = List.copyOf(byTool);
        differences = List.copyOf(differences);
    }
}
