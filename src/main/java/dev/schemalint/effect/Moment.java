package dev.schemalint.effect;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Name;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an operation meets: the database before it, the session, and what a server of this version brings along. */
record Moment(Schema schema, Session session, Catalogs catalogs) {

    RelationName name(Name name) {
        return schema.resolve(name, session);
    }

    Optional<Table> table(Name name) {
        return schema.table(name, session);
    }

    /** The same for a table that was never seen: taken to exist, with nothing known of it. */
    Optional<Table> table(RelationName name) {
        return schema.table(name);
    }

    Volatilities.Judgement judge(Expression expression) {
        return new Volatilities(schema, catalogs).of(expression);
    }

    /** The aspect of an ALTER of one relation, with its descendants as children unless it says ONLY. */
    Aspect on(String shape, Altered altered) {
        return on(shape, name(altered.name()), altered.only());
    }

    Aspect on(String shape, RelationName relation, boolean only) {
        Aspect aspect = Aspect.of(shape).with(Role.TABLE, relation);
        return only ? aspect : aspect.with(Role.CHILD, children(relation));
    }

    List<RelationName> children(RelationName relation) {
        return schema.descendants(relation).stream().map(Table::name).toList();
    }

    /** A relation and its partitions; tables that only inherit from it are left alone. */
    List<RelationName> divided(RelationName relation) {
        return partitioned(relation) ? family(relation) : List.of(relation);
    }

    /** The aspect of what goes down to partitions, but not to tables that only inherit. */
    Aspect onDivided(String shape, RelationName relation, boolean only) {
        return on(shape, relation, only || !partitioned(relation));
    }

    /** A relation and its descendants. */
    List<RelationName> family(RelationName relation) {
        List<RelationName> all = new ArrayList<>(List.of(relation));
        all.addAll(children(relation));
        return all;
    }

    List<RelationName> families(Collection<RelationName> relations) {
        return relations.stream().flatMap(name -> family(name).stream()).toList();
    }

    /** The foreign keys of other tables that point to one of these. */
    Stream<Pointing> pointingAt(RelationName relation) {
        return schema.leaningOn(relation).stream()
                .flatMap(other -> other.constraints().values().stream()
                        .filter(constraint -> constraint.referenced().equals(Optional.of(relation)))
                        .map(constraint -> new Pointing(other, constraint)));
    }

    /** The tables that foreign keys of this one point to. */
    List<RelationName> pointedAtBy(RelationName relation, Predicate<KnownConstraint> which) {
        return schema.table(relation).stream()
                .flatMap(table -> table.constraints().values().stream())
                .filter(which)
                .flatMap(constraint -> constraint.referenced().stream())
                .toList();
    }

    /** The views made of this relation, and those made of them, and so on. */
    List<Table> viewsOn(RelationName relation) {
        List<Table> found = new ArrayList<>();
        gatherViews(relation, found);
        return found;
    }

    private void gatherViews(RelationName relation, List<Table> found) {
        for (Table other : schema.leaningOn(relation)) {
            if (other.defined().isPresent() && !found.contains(other)) {
                found.add(other);
                gatherViews(other.name(), found);
            }
        }
    }

    List<Index> indexes(RelationName relation) {
        return schema.table(relation)
                .map(table -> List.copyOf(table.indexes().values()))
                .orElse(List.of());
    }

    boolean partitioned(RelationName relation) {
        return schema.table(relation).map(Table::partitioned).orElse(false);
    }

    /** A foreign key, and the table it is on. */
    record Pointing(Table table, KnownConstraint constraint) {}
}
