package dev.schemalint.schema;

import dev.schemalint.operation.RoutineOperation.Volatility;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * What a database holds besides relations, by name.
 *
 * @param statistics the tables that extended statistics are kept of
 */
record Others(
        PMap<String, Volatility> functions,
        PMap<String, Domain> domains,
        PSet<String> enums,
        PSet<String> composites,
        PSet<String> extensions,
        PMap<String, RelationName> statistics) {

    static final Others NONE = new Others(
            TreePMap.empty(),
            TreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            TreePMap.empty());

    /** Overloads share a name, so the worst promise counts. */
    Others withFunction(String name, Volatility volatility) {
        Volatility known = functions.get(name);
        Volatility worse = known != null && known.compareTo(volatility) > 0 ? known : volatility;
        return new Others(functions.plus(name, worse), domains, enums, composites, extensions, statistics);
    }

    Others withoutFunction(String name) {
        return new Others(functions.minus(name), domains, enums, composites, extensions, statistics);
    }

    Others with(Domain domain) {
        return new Others(functions, domains.plus(domain.name(), domain), enums, composites, extensions, statistics);
    }

    Others withEnum(String name) {
        return new Others(functions, domains, enums.plus(name), composites, extensions, statistics);
    }

    Others withComposite(String name) {
        return new Others(functions, domains, enums, composites.plus(name), extensions, statistics);
    }

    Others withoutType(String name) {
        return new Others(
                functions, domains.minus(name), enums.minus(name), composites.minus(name), extensions, statistics);
    }

    Others withExtension(String name) {
        return new Others(functions, domains, enums, composites, extensions.plus(name), statistics);
    }

    Others withoutExtension(String name) {
        return new Others(functions, domains, enums, composites, extensions.minus(name), statistics);
    }

    Others withStatistics(String name, RelationName table) {
        return new Others(functions, domains, enums, composites, extensions, statistics.plus(name, table));
    }
}
