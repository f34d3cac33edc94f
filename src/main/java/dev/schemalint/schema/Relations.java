package dev.schemalint.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Relations by name, who leans on whom, which of them are parts or heirs, and which index stands on which; every change
 * keeps the four in step. What was taken away is remembered: of a name never heard it is not known whether it is there,
 * of these it is.
 */
final class Relations {

    static final Relations NONE =
            new Relations(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), HashTreePSet.empty());

    private static final PSet<RelationName> NOBODY = HashTreePSet.empty();

    private final PMap<RelationName, Table> tables;
    private final PMap<RelationName, PSet<RelationName>> leaning;
    private final PMap<RelationName, PSet<RelationName>> children;
    private final PMap<RelationName, RelationName> indexes;
    private final PSet<RelationName> gone;

    private Relations(
            PMap<RelationName, Table> tables,
            PMap<RelationName, PSet<RelationName>> leaning,
            PMap<RelationName, PSet<RelationName>> children,
            PMap<RelationName, RelationName> indexes,
            PSet<RelationName> gone) {
        this.tables = tables;
        this.leaning = leaning;
        this.children = children;
        this.indexes = indexes;
        this.gone = gone;
    }

    Optional<Table> get(RelationName name) {
        return Optional.ofNullable(tables.get(name));
    }

    boolean has(RelationName name) {
        return tables.containsKey(name);
    }

    boolean lost(RelationName name) {
        return gone.contains(name);
    }

    Collection<Table> all() {
        return tables.values();
    }

    /** The relations whose definition names this one: by a foreign key, as parent, or in a query. */
    Collection<Table> leaningOn(RelationName name) {
        return named(leaning.get(name));
    }

    /** Its partitions, and the tables that inherit from it. */
    Collection<Table> childrenOf(RelationName name) {
        return named(children.get(name));
    }

    private Collection<Table> named(@Nullable PSet<RelationName> names) {
        return names == null
                ? List.of()
                : names.stream().sorted().flatMap(name -> get(name).stream()).toList();
    }

    Optional<Table> standingUnder(RelationName index) {
        return Optional.ofNullable(indexes.get(index)).flatMap(this::get);
    }

    Relations with(Table table) {
        Optional<Table> before = get(table.name());
        PMap<RelationName, Table> all = tables.plus(table.name(), table);
        if (before.isPresent() && Links.alike(table, before.get())) {
            return new Relations(all, leaning, children, indexes, gone);
        }
        return linked(all, table.name(), before, Optional.of(table), gone.minus(table.name()));
    }

    Relations without(RelationName name) {
        return linked(tables.minus(name), name, get(name), Optional.empty(), gone.plus(name));
    }

    /** With the links of a relation as they are now instead of those it had. */
    private Relations linked(
            PMap<RelationName, Table> all,
            RelationName name,
            Optional<Table> before,
            Optional<Table> now,
            PSet<RelationName> lost) {
        return new Relations(
                all,
                relinked(leaning, name, links(before, Links::of), links(now, Links::of)),
                relinked(
                        children,
                        name,
                        links(before, table -> table.lineage().parents()),
                        links(now, table -> table.lineage().parents())),
                owned(name, links(before, Relations::indexNames), links(now, Relations::indexNames)),
                lost);
    }

    private static <T> Collection<T> links(Optional<Table> table, Function<Table, Collection<T>> links) {
        return table.map(links).orElse(List.of());
    }

    private static Collection<String> indexNames(Table table) {
        return table.indexes().keySet();
    }

    private static PMap<RelationName, PSet<RelationName>> relinked(
            PMap<RelationName, PSet<RelationName>> links,
            RelationName name,
            Collection<RelationName> before,
            Collection<RelationName> now) {
        PMap<RelationName, PSet<RelationName>> changed = links;
        for (RelationName other : before) {
            if (!now.contains(other)) {
                PSet<RelationName> left = changed.getOrDefault(other, NOBODY).minus(name);
                changed = left.isEmpty() ? changed.minus(other) : changed.plus(other, left);
            }
        }
        for (RelationName other : now) {
            if (!before.contains(other)) {
                changed =
                        changed.plus(other, changed.getOrDefault(other, NOBODY).plus(name));
            }
        }
        return changed;
    }

    private PMap<RelationName, RelationName> owned(
            RelationName table, Collection<String> before, Collection<String> now) {
        PMap<RelationName, RelationName> owners = indexes;
        for (String index : before) {
            if (!now.contains(index)) {
                owners = owners.minus(new RelationName(table.schema(), index));
            }
        }
        for (String index : now) {
            if (!before.contains(index)) {
                owners = owners.plus(new RelationName(table.schema(), index), table);
            }
        }
        return owners;
    }
}
