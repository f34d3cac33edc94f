package dev.schemalint.schema;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.session.Session;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The database as the operations read so far leave it; immutable, so that a rollback is an older value.
 *
 * <p>What is not here is not known, which is not the same as missing.
 */
public final class Schema {

    private static final Schema EMPTY = new Schema(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

    private final PMap<RelationName, Table> tables;
    private final PMap<String, Volatility> functions;
    private final PMap<String, CreateDomain> domains;

    private Schema(
            PMap<RelationName, Table> tables, PMap<String, Volatility> functions, PMap<String, CreateDomain> domains) {
        this.tables = tables;
        this.functions = functions;
        this.domains = domains;
    }

    public static Schema empty() {
        return EMPTY;
    }

    /** The relation of this name, if any script read so far told of it. */
    public Optional<Table> table(Name name, Session session) {
        return Optional.ofNullable(tables.get(resolve(name, session)));
    }

    public Optional<Table> table(RelationName name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Collection<Table> tables() {
        return tables.values();
    }

    /** What a function of a script's own promised of its result; by name, the worst of its overloads. */
    public Optional<Volatility> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    public Optional<CreateDomain> domain(String name) {
        return Optional.ofNullable(domains.get(name));
    }

    /** The table an index stands on, when the script that made the index was read. */
    public Optional<Table> tableOfIndex(Name index, Session session) {
        String schema = resolve(index, session).schema();
        return tables.values().stream()
                .filter(table ->
                        table.name().schema().equals(schema) && table.indexes().containsKey(index.text()))
                .findFirst();
    }

    /** The full name: the schema it is written with, else where the search path finds it, else where it would be made. */
    public RelationName resolve(Name name, Session session) {
        if (name.schema().isPresent()) {
            return new RelationName(name.schema().get(), name.text());
        }
        List<String> path = SearchPath.of(session);
        for (String schema : path) {
            RelationName candidate = new RelationName(schema, name.text());
            if (tables.containsKey(candidate)) {
                return candidate;
            }
        }
        return new RelationName(path.get(0), name.text());
    }

    /** The database after an operation that the server accepted. */
    public Schema after(Operation operation, Session session, Origin origin) {
        return new Fold(this, session, origin).after(operation);
    }

    Schema with(Table table) {
        return new Schema(tables.plus(table.name(), table), functions, domains);
    }

    Schema without(RelationName table) {
        return new Schema(tables.minus(table), functions, domains);
    }

    /** Changes a table; one that was never seen is first taken to exist. */
    Schema change(Name name, Session session, UnaryOperator<Table> change) {
        RelationName full = resolve(name, session);
        return with(change.apply(table(full).orElseGet(() -> Table.neverSeen(full))));
    }

    Schema withFunction(String name, Volatility volatility) {
        Volatility known = functions.get(name);
        Volatility worse = known != null && known.compareTo(volatility) > 0 ? known : volatility;
        return new Schema(tables, functions.plus(name, worse), domains);
    }

    Schema withDomain(CreateDomain domain) {
        return new Schema(tables, functions, domains.plus(domain.domain().text(), domain));
    }
}
