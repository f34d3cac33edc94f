package dev.schemalint.schema;

import dev.schemalint.operation.TableOperation.Persistence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Relations by name, who leans on whom, which of them are parts or heirs, which index stands on which, and which are gone
 * with the session; every change keeps all in step. What was taken away is remembered: of a name never heard it is not
 * known whether it is there, of these it is.
 */
final class Relations {

    static final Relations NONE = new Relations(
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            HashTrie.empty(),
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            HashTreePSet.empty());

    private static final Comparator<Table> BY_NAME = (one, two) -> one.name().compareTo(two.name());

    private final PMap<RelationName, Table> tables;
    /** Each list is in the order of names, as they are always asked for. */
    private final PMap<RelationName, List<RelationName>> leaning;

    private final PMap<RelationName, List<RelationName>> children;
    private final PMap<RelationName, RelationName> indexes;
    private final PSet<RelationName> temporary;
    private final PSet<RelationName> copying;
    private final PSet<RelationName> gone;

    private Relations(
            PMap<RelationName, Table> tables,
            PMap<RelationName, List<RelationName>> leaning,
            PMap<RelationName, List<RelationName>> children,
            PMap<RelationName, RelationName> indexes,
            PSet<RelationName> temporary,
            PSet<RelationName> copying,
            PSet<RelationName> gone) {
        this.tables = tables;
        this.leaning = leaning;
        this.children = children;
        this.indexes = indexes;
        this.temporary = temporary;
        this.copying = copying;
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

    /** Those of which something is true, in the order of their names. */
    List<Table> which(Predicate<Table> wanted) {
        List<Table> found = new ArrayList<>();
        for (Table table : tables.values()) {
            if (wanted.test(table)) {
                found.add(table);
            }
        }
        found.sort(BY_NAME);
        return found;
    }

    /** Those that end with the session. */
    Collection<RelationName> temporary() {
        return temporary;
    }

    /** Those of which a column holds what another held, in the order of their names. */
    Collection<Table> copying() {
        if (copying.isEmpty()) {
            return List.of();
        }
        List<RelationName> names = new ArrayList<>(copying);
        Collections.sort(names);
        return named(names);
    }

    /** The relations whose definition names this one: by a foreign key, as parent, or in a query. */
    Collection<Table> leaningOn(RelationName name) {
        return named(leaning.get(name));
    }

    /** Its partitions, and the tables that inherit from it. */
    Collection<Table> childrenOf(RelationName name) {
        return named(children.get(name));
    }

    private Collection<Table> named(@Nullable List<RelationName> names) {
        if (names == null) {
            return List.of();
        }
        List<Table> found = new ArrayList<>(names.size());
        for (RelationName name : names) {
            get(name).ifPresent(found::add);
        }
        return found;
    }

    Optional<Table> standingUnder(RelationName index) {
        return Optional.ofNullable(indexes.get(index)).flatMap(this::get);
    }

    /** The same object where the table is the one it has. */
    @SuppressWarnings("ReferenceEquality")
    Relations with(Table table) {
        Optional<Table> before = get(table.name());
        if (before.isPresent() && before.get() == table) {
            return this;
        }
        PMap<RelationName, Table> all = tables.plus(table.name(), table);
        if (before.isPresent() && Links.alike(table, before.get())) {
            return new Relations(all, leaning, children, indexes, temporary(table), copying(table), gone);
        }
        return linked(
                all,
                table.name(),
                before,
                Optional.of(table),
                temporary(table),
                copying(table),
                gone.minus(table.name()));
    }

    private PSet<RelationName> temporary(Table table) {
        return among(temporary, table.name(), table.persistence() == Persistence.TEMPORARY);
    }

    private PSet<RelationName> copying(Table table) {
        for (Column column : table.columns().values()) {
            if (!column.copies().isEmpty()) {
                return copying.plus(table.name());
            }
        }
        return among(copying, table.name(), false);
    }

    /** Nearly all are neither among them nor to be. */
    private static PSet<RelationName> among(PSet<RelationName> some, RelationName name, boolean one) {
        if (one) {
            return some.plus(name);
        }
        return some.isEmpty() ? some : some.minus(name);
    }

    Relations without(RelationName name) {
        return linked(
                tables.minus(name),
                name,
                get(name),
                Optional.empty(),
                temporary.minus(name),
                copying.minus(name),
                gone.plus(name));
    }

    /** With the links of a relation as they are now instead of those it had. */
    private Relations linked(
            PMap<RelationName, Table> all,
            RelationName name,
            Optional<Table> before,
            Optional<Table> now,
            PSet<RelationName> passing,
            PSet<RelationName> filled,
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
                passing,
                filled,
                lost);
    }

    private static <T> Collection<T> links(Optional<Table> table, Function<Table, Collection<T>> links) {
        return table.map(links).orElse(List.of());
    }

    private static Collection<String> indexNames(Table table) {
        return table.indexes().keySet();
    }

    private static PMap<RelationName, List<RelationName>> relinked(
            PMap<RelationName, List<RelationName>> links,
            RelationName name,
            Collection<RelationName> before,
            Collection<RelationName> now) {
        PMap<RelationName, List<RelationName>> changed = links;
        for (RelationName other : before) {
            if (!now.contains(other)) {
                List<RelationName> left = new ArrayList<>(changed.getOrDefault(other, List.of()));
                left.remove(name);
                changed = left.isEmpty() ? changed.minus(other) : changed.plus(other, left);
            }
        }
        for (RelationName other : now) {
            if (!before.contains(other)) {
                List<RelationName> more = new ArrayList<>(changed.getOrDefault(other, List.of()));
                int place = Collections.binarySearch(more, name);
                if (place < 0) {
                    more.add(-place - 1, name);
                    changed = changed.plus(other, more);
                }
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
