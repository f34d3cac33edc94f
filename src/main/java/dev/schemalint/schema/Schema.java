package dev.schemalint.schema;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PublicationOperation.Published.PublishedTable;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.TypeName;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The database as the operations read so far leave it; immutable, so that a rollback is an older value.
 *
 * <p>One idea: what is asked of a database, and how it becomes the next one.
 *
 * <p>What is not here is not known, which is not the same as missing, unless the schema is complete.
 */
public final class Schema {

    private static final Schema EMPTY = new Schema(Relations.NONE, Others.NONE, false, Dialect.POSTGRESQL);

    private final Relations relations;
    private final Others others;
    private final boolean complete;
    private final Dialect dialect;
    private final Optional<Schema> sinceGap;

    /**
     * @param dialect whose ways it follows where statements leave something unsaid
     * @param sinceGap what operations have said since something unseen may have changed all
     */
    private Schema(Relations relations, Others others, boolean complete, Dialect dialect, Optional<Schema> sinceGap) {
        this.relations = relations;
        this.others = others;
        this.complete = complete;
        this.dialect = dialect;
        this.sinceGap = sinceGap;
    }

    private Schema(Relations relations, Others others, boolean complete, Dialect dialect) {
        this(relations, others, complete, dialect, Optional.empty());
    }

    /** A database of which nothing is known. */
    public static Schema empty() {
        return EMPTY;
    }

    /** A database of that engine, of which nothing is known. */
    public static Schema empty(Dialect dialect) {
        return new Schema(Relations.NONE, Others.NONE, false, dialect);
    }

    /** A database that holds nothing yet: what no script makes will not exist. */
    public static Schema ofNewDatabase() {
        return ofNewDatabase(Dialect.POSTGRESQL);
    }

    public static Schema ofNewDatabase(Dialect dialect) {
        return new Schema(Relations.NONE, Others.NONE, true, dialect);
    }

    /** Whether what is not here does not exist. */
    public boolean complete() {
        return complete;
    }

    /** The relation of this name, if any script read so far told of it. */
    public Optional<Table> table(Name name, Session session) {
        return table(resolve(name, session));
    }

    /** Whether it is known that there is no relation of this name: it was dropped, or nothing can be unknown. */
    public boolean lacks(RelationName name) {
        return relations.lost(name) || complete && !relations.has(name);
    }

    public Optional<Table> table(RelationName name) {
        return relations.get(name);
    }

    /** Every relation known: tables, views, materialized views and sequences. */
    public List<Table> tables() {
        return relations.which(table -> true);
    }

    /** The relations of which something is true. */
    public List<Table> tables(Predicate<Table> wanted) {
        return relations.which(wanted);
    }

    /** The relations whose definition names this one: by a foreign key, as parent, or in a query. */
    public Collection<Table> leaningOn(RelationName name) {
        return relations.leaningOn(name);
    }

    /** The foreign keys of other tables that point to a relation. */
    public Stream<Reference> pointingAt(RelationName name) {
        Collection<Table> leaning = relations.leaningOn(name);
        return leaning.isEmpty()
                ? Stream.empty()
                : leaning.stream()
                        .flatMap(other -> other.constraints().values().stream()
                                .filter(key -> key.pointsTo(name))
                                .map(key -> new Reference(other, key)));
    }

    /** The other tables of which at least one foreign key points to a relation. */
    public Stream<Table> tablesPointingAt(RelationName name) {
        return relations.leaningOn(name).stream()
                .filter(other -> other.constraints().values().stream().anyMatch(key -> key.pointsTo(name)));
    }

    /** The partitions and inheriting tables of a table, and theirs, and so on. */
    public List<Table> descendants(RelationName name) {
        if (relations.childrenOf(name).isEmpty()) {
            return List.of();
        }
        Map<RelationName, Table> found = new LinkedHashMap<>();
        gatherChildren(name, found);
        return new ArrayList<>(found.values());
    }

    private void gatherChildren(RelationName name, Map<RelationName, Table> found) {
        for (Table other : relations.childrenOf(name)) {
            if (found.putIfAbsent(other.name(), other) == null) {
                gatherChildren(other.name(), found);
            }
        }
    }

    /** The overloads of a function of a script's own. */
    public Collection<Routine> routines(String name) {
        return others.functions().getOrDefault(name, TreePMap.empty()).values();
    }

    /** The routine of a script's own that takes these arguments. */
    public Optional<Routine> routine(String name, List<TypeName> arguments) {
        return Optional.ofNullable(
                others.functions().getOrDefault(name, TreePMap.empty()).get(Fold.arguments(arguments)));
    }

    /** Whether a script made the routine; without argument types, any of its name. */
    public boolean hasRoutine(Signature routine) {
        PMap<String, Routine> overloads = others.functions().get(routine.name().text());
        return overloads != null
                && routine.argumentTypes()
                        .map(types -> overloads.containsKey(Fold.arguments(types)))
                        .orElse(true);
    }

    public Optional<Domain> domain(String name) {
        return Optional.ofNullable(others.domains().get(name));
    }

    /** Whether a script made an enum of this name. */
    public boolean isEnum(String name) {
        return others.enums().containsKey(name);
    }

    /** The values of an enum that a script made. */
    public Optional<Set<String>> labels(String name) {
        return Optional.ofNullable(others.enums().get(name));
    }

    /** Whether a script made a composite type of this name. */
    public boolean isComposite(String name) {
        return others.composites().containsKey(name);
    }

    /** Whether a script made an object of that kind, which has no more than a name here, and none dropped it. */
    public boolean has(ObjectKind what, Name name) {
        return others.things().has(what, name);
    }

    /** Whether a script dropped any object of which no more than the name is kept. */
    public boolean lacksAny() {
        return !others.things().gone().isEmpty();
    }

    /** Whether a script dropped the object of that kind and name, and none made it again. */
    public boolean lacks(ObjectKind what, Name name) {
        return others.things().lacks(what, name);
    }

    public boolean hasExtension(String name) {
        return others.extensions().contains(name);
    }

    /** The table that extended statistics of this name are kept of. */
    public Optional<RelationName> statisticsOf(String name) {
        return Optional.ofNullable(others.statistics().get(name));
    }

    /** The tables that a publication names. */
    public Stream<RelationName> published(String publication) {
        return tables(table ->
                        table.attachment(ObjectKind.PUBLICATION, publication).isPresent())
                .stream()
                .map(Table::name);
    }

    /** The tables that are meant where one is published: partitions go with theirs, and are not named. */
    public List<RelationName> publishedBy(PublishedTable published, Session session) {
        RelationName table = resolve(published.table(), session);
        boolean alone = published.only() || table(table).map(Table::partitioned).orElse(false);
        return alone
                ? List.of(table)
                : Stream.concat(Stream.of(table), descendants(table).stream().map(Table::name))
                        .toList();
    }

    /** The functions and composite types that use the relation's row as a type. */
    public Set<String> rowUsers(RelationName relation) {
        return others.rowUsers().getOrDefault(relation, HashTreePSet.empty());
    }

    /** The types that a composite type's attributes have. */
    public Set<String> attributeTypes(String composite) {
        return others.composites().getOrDefault(composite, HashTreePSet.empty());
    }

    /** The table an index stands on, when the script that made the index was read. */
    public Optional<Table> tableOfIndex(Name index, Session session) {
        if (index.schema().isPresent()) {
            return relations.standingUnder(new RelationName(index.schema().get(), index.text()));
        }
        return SearchPath.of(session).stream()
                .flatMap(schema -> relations.standingUnder(new RelationName(schema, index.text())).stream())
                .findFirst();
    }

    public Optional<Table> tableOfIndex(RelationName index) {
        return relations.standingUnder(index);
    }

    /** The full name: the schema it is written with, else where the search path finds it, else where it would be made. */
    public RelationName resolve(Name name, Session session) {
        if (name.schema().isPresent()) {
            return new RelationName(name.schema().get(), name.text());
        }
        List<String> path = SearchPath.of(session);
        RelationName first = new RelationName(path.get(0), name.text());
        if (path.size() == 1 || relations.has(first)) {
            return first;
        }
        for (String schema : path.subList(1, path.size())) {
            RelationName candidate = new RelationName(schema, name.text());
            if (relations.has(candidate)) {
                return candidate;
            }
        }
        return first;
    }

    /** The database after an operation that the server accepted. */
    @SuppressWarnings("ReferenceEquality")
    public Schema after(Operation operation, Session session, Origin origin) {
        Schema after = new Fold(this, session, origin).after(operation);
        if (sinceGap.isEmpty() || !Links.untouched(after.sinceGap, sinceGap)) {
            return after;
        }
        Schema sure = sinceGap.get().after(operation, session, origin);
        return sure == sinceGap.get()
                ? after
                : new Schema(after.relations, after.others, after.complete, dialect, Optional.of(sure));
    }

    /** The relations of which a column holds what another held. */
    Collection<Table> copying() {
        return relations.copying();
    }

    /** The same after something unseen may have changed all of it. */
    public Schema withGaps() {
        Schema left = new Schema(relations, others.with(Things.NONE), false, dialect, Optional.of(empty(dialect)));
        for (Table table : tables(table -> table.complete() || !table.lost().isEmpty())) {
            left = left.with(table.withGaps());
        }
        return left;
    }

    /** The same behind an operation that may not have run: only what was so before it is sure. */
    @SuppressWarnings("ReferenceEquality")
    public Schema ifItCameTo(Schema before) {
        return before == this ? this : new Schema(relations, others, complete, dialect, Optional.of(before.sure()));
    }

    /** What is sure: all that is here, or what has been said since something unseen may have changed it. */
    public Schema sure() {
        return sinceGap.orElse(this);
    }

    /** The same when the session has ended, and what was its own is gone with it. */
    public Schema afterSession() {
        Schema left = this;
        for (RelationName table : relations.temporary()) {
            left = left.without(table);
        }
        return left;
    }

    /** The same after a table's rows were written again, by which a new count of their versions begins. */
    public Schema withRowsWritten(RelationName name) {
        return table(name)
                .map(table -> with(table.stored(table.storage().written())))
                .orElse(this);
    }

    /** The same after a table changed and kept its rows as they were: they are of one more version now. */
    public Schema withRowVersion(RelationName name) {
        return change(name, table -> table.stored(table.storage().withRowVersion()));
    }

    /** Whether statements mean what they mean to MySQL and MariaDB. */
    public boolean isMysql() {
        return dialect.isMysqlOrMariaDb();
    }

    /** Whether statements mean what they mean to SQL Server. */
    boolean isSqlServer() {
        return dialect == Dialect.SQLSERVER;
    }

    /** Whether statements mean what they mean to SQLite. */
    boolean isSqlite() {
        return dialect == Dialect.SQLITE;
    }

    Schema withThing(ObjectKind what, Name name) {
        return with(others.with(others.things().with(what, name)));
    }

    Schema withoutThing(ObjectKind what, Name name) {
        return with(others.with(others.things().without(what, name)));
    }

    Others others() {
        return others;
    }

    Schema with(Others changed) {
        return new Schema(relations, changed, complete, dialect, sinceGap);
    }

    /** The same object where the table is the one it has. */
    @SuppressWarnings("ReferenceEquality")
    Schema with(Table table) {
        Relations changed = relations.with(table);
        return changed == relations ? this : new Schema(changed, others, complete, dialect, sinceGap);
    }

    Schema without(RelationName table) {
        return new Schema(relations.without(table), others, complete, dialect, sinceGap);
    }

    /** Changes a table; one that was never seen is first taken to exist. */
    Schema change(Name name, Session session, UnaryOperator<Table> change) {
        return change(resolve(name, session), change);
    }

    Schema change(RelationName name, UnaryOperator<Table> change) {
        return with(change.apply(table(name).orElseGet(() -> Table.neverSeen(name))));
    }
}
