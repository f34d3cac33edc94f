package dev.schemalint.schema;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Relations by name, who leans on whom, and which index stands on which; every change keeps the three in step. What was
 * taken away is remembered: of a name never heard it is not known whether it is there, of these it is.
 */
final class Relations {

    static final Relations NONE =
            new Relations(TreePMap.empty(), TreePMap.empty(), TreePMap.empty(), HashTreePSet.empty());

    private final PMap<RelationName, Table> tables;
    private final PMap<RelationName, PSet<RelationName>> leaning;
    private final PMap<RelationName, RelationName> indexes;
    private final PSet<RelationName> gone;

    private Relations(
            PMap<RelationName, Table> tables,
            PMap<RelationName, PSet<RelationName>> leaning,
            PMap<RelationName, RelationName> indexes,
            PSet<RelationName> gone) {
        this.tables = tables;
        this.leaning = leaning;
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
        return leaning.getOrDefault(name, HashTreePSet.empty()).stream()
                .sorted()
                .flatMap(other -> get(other).stream())
                .toList();
    }

    Optional<Table> standingUnder(RelationName index) {
        return Optional.ofNullable(indexes.get(index)).flatMap(this::get);
    }

    Relations with(Table table) {
        Optional<Table> before = get(table.name());
        if (before.isPresent() && table.linksLike(before.get())) {
            return new Relations(tables.plus(table.name(), table), leaning, indexes, gone);
        }
        Relations clean = before.map(this::unlinked).orElse(this);
        return clean.linked(table);
    }

    Relations without(RelationName name) {
        Relations clean = get(name).map(this::unlinked).orElse(this);
        return new Relations(clean.tables.minus(name), clean.leaning, clean.indexes, gone.plus(name));
    }

    private Relations linked(Table table) {
        PMap<RelationName, PSet<RelationName>> links = leaning;
        for (RelationName other : table.leansOn()) {
            PSet<RelationName> known = links.getOrDefault(other, HashTreePSet.empty());
            links = links.plus(other, known.plus(table.name()));
        }
        PMap<RelationName, RelationName> owners = indexes;
        for (String index : table.indexes().keySet()) {
            owners = owners.plus(new RelationName(table.name().schema(), index), table.name());
        }
        return new Relations(tables.plus(table.name(), table), links, owners, gone.minus(table.name()));
    }

    private Relations unlinked(Table table) {
        PMap<RelationName, PSet<RelationName>> links = leaning;
        Set<RelationName> others = table.leansOn();
        for (RelationName other : others) {
            PSet<RelationName> left =
                    links.getOrDefault(other, HashTreePSet.empty()).minus(table.name());
            links = left.isEmpty() ? links.minus(other) : links.plus(other, left);
        }
        PMap<RelationName, RelationName> owners = indexes;
        for (String index : table.indexes().keySet()) {
            owners = owners.minus(new RelationName(table.name().schema(), index));
        }
        return new Relations(tables, links, owners, gone);
    }
}
