package dev.schemalint.effect.manual;

import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing a statement does: the shape that facts are kept under, and to what it is done.
 *
 * @param roles the relations it concerns, by the part they play in the table of facts: {@code table}, {@code referenced}
 * @param indexes the existing indexes it is about
 * @param doubt why it cannot be told whether it is accepted
 * @param unsettled what the choice of the shape depends on and the scripts do not tell
 * @param lets whether it lets others pass while it waits for its locks
 * @param words what placeholders in a refusal stand for
 */
public record Piece(
        String shape,
        Map<String, List<RelationName>> roles,
        Set<String> indexes,
        Optional<String> doubt,
        List<String> unsettled,
        boolean lets,
        Map<String, String> words) {

    /** The part of the relation that a statement is about. */
    public static final String TABLE = "table";

    public Piece {
        roles = Map.copyOf(roles);
        indexes = Set.copyOf(indexes);
        unsettled = List.copyOf(unsettled);
        words = Map.copyOf(words);
    }

    public static Piece of(String shape) {
        return new Piece(shape, Map.of(), Set.of(), Optional.empty(), List.of(), false, Map.of());
    }

    public static Piece of(String shape, RelationName table) {
        return of(shape).with(TABLE, List.of(table));
    }

    /** The same, where these relations play that part as well. */
    public Piece with(String role, Collection<RelationName> relations) {
        Map<String, List<RelationName>> more = new HashMap<>(roles);
        List<RelationName> all = new ArrayList<>(more.getOrDefault(role, List.of()));
        all.addAll(relations);
        more.put(role, List.copyOf(all));
        return new Piece(shape, more, indexes, doubt, unsettled, lets, words);
    }

    /** The same, about these existing indexes. */
    public Piece about(Collection<String> existing) {
        return new Piece(shape, roles, Set.copyOf(existing), doubt, unsettled, lets, words);
    }

    public Piece doubted(String why) {
        return new Piece(shape, roles, indexes, Optional.of(why), unsettled, lets, words);
    }

    public Piece unsettled(String why) {
        List<String> more = new ArrayList<>(unsettled);
        more.add(why);
        return new Piece(shape, roles, indexes, doubt, more, lets, words);
    }

    /** The same, where those who come later do not wait behind it. */
    public Piece lettingPass(boolean said) {
        return new Piece(shape, roles, indexes, doubt, unsettled, said, words);
    }

    /** The same, where a refusal may speak of that. */
    public Piece word(String name, String meaning) {
        Map<String, String> more = new HashMap<>(words);
        more.put(name, meaning);
        return new Piece(shape, roles, indexes, doubt, unsettled, lets, more);
    }

    List<RelationName> in(String role) {
        return roles.getOrDefault(role, List.of());
    }

    String filled(String sentence) {
        String filled = sentence;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
