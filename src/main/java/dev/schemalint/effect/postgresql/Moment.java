package dev.schemalint.effect.postgresql;

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

/** What an operation meets: the database before it, the session, and what a server of this version brings along. */
final class Moment {

    private final Schema schema;
    private final Session session;
    private final Catalogs catalogs;
    /** An operation asks about the same relation again and again. */
    private Optional<Name> asked = Optional.empty();

    private Optional<RelationName> meant = Optional.empty();
    private Optional<Table> found = Optional.empty();

    Moment(Schema schema, Session session, Catalogs catalogs) {
        this.schema = schema;
        this.session = session;
        this.catalogs = catalogs;
    }

    Schema schema() {
        return schema;
    }

    Session session() {
        return session;
    }

    Catalogs catalogs() {
        return catalogs;
    }

    RelationName name(Name name) {
        return isAsked(name) && meant.isPresent() ? meant.get() : ask(name);
    }

    Optional<Table> table(Name name) {
        name(name);
        return found;
    }

    /** The same for a table that was never seen: taken to exist, with nothing known of it. */
    Optional<Table> table(RelationName name) {
        return meant.isPresent() && meant.get().equals(name) ? found : schema.table(name);
    }

    /** The same object on purpose: another of the same text is asked for anew. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isAsked(Name name) {
        return asked.isPresent() && asked.get() == name;
    }

    private RelationName ask(Name name) {
        RelationName relation = schema.resolve(name, session);
        asked = Optional.of(name);
        meant = Optional.of(relation);
        found = schema.table(relation);
        return relation;
    }

    Volatilities.Judgement judge(Expression expression) {
        return new Volatilities(schema, catalogs).of(expression);
    }

    /** Whether nothing but what was read can have changed a table: other scripts, and code that is not plain, may have. */
    boolean onlyHere(Table table) {
        int number = session.transaction().map(open -> open.number()).orElse(0);
        return schema.complete()
                || number != 0
                        && table.origin()
                                .map(origin -> origin.transaction() == number)
                                .orElse(false);
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
        List<Table> below = schema.descendants(relation);
        return below.isEmpty() ? List.of() : below.stream().map(Table::name).toList();
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

    /** The tables that foreign keys of this one point to. */
    List<RelationName> pointedAtBy(RelationName relation, Predicate<KnownConstraint> which) {
        Optional<Table> table = schema.table(relation);
        if (table.isEmpty()) {
            return List.of();
        }
        List<RelationName> found = new ArrayList<>();
        for (KnownConstraint constraint : table.get().constraints().values()) {
            if (constraint.referenced().isPresent() && which.test(constraint)) {
                found.add(constraint.referenced().get());
            }
        }
        return found;
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
}
