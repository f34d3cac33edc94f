package dev.schemalint.schema;

import dev.schemalint.operation.RoutineOperation.Volatility;
import java.util.Map;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * What a database holds besides relations, by name.
 *
 * @param functions what each overload of a function promises
 * @param composites composite types, and the types of their attributes
 * @param statistics the tables that extended statistics are kept of
 * @param rowUsers the functions and composite types that use a relation's row as a type
 */
record Others(
        PMap<String, PMap<String, Volatility>> functions,
        PMap<String, Domain> domains,
        PSet<String> enums,
        PMap<String, PSet<String>> composites,
        PSet<String> extensions,
        PMap<String, RelationName> statistics,
        PMap<RelationName, PSet<String>> rowUsers) {

    static final Others NONE = new Others(
            TreePMap.empty(),
            TreePMap.empty(),
            HashTreePSet.empty(),
            TreePMap.empty(),
            HashTreePSet.empty(),
            TreePMap.empty(),
            TreePMap.empty());

    /** One made again replaces the one with the same arguments. */
    Others withFunction(String name, String arguments, Volatility volatility) {
        PMap<String, Volatility> overloads = functions.getOrDefault(name, TreePMap.empty());
        return withFunctions(functions.plus(name, overloads.plus(arguments, volatility)));
    }

    Others withoutFunction(String name, String arguments) {
        PMap<String, Volatility> left =
                functions.getOrDefault(name, TreePMap.empty()).minus(arguments);
        return withFunctions(left.isEmpty() ? functions.minus(name) : functions.plus(name, left));
    }

    private Others withFunctions(PMap<String, PMap<String, Volatility>> changed) {
        return new Others(changed, domains, enums, composites, extensions, statistics, rowUsers);
    }

    Others withoutFunction(String name) {
        return new Others(functions.minus(name), domains, enums, composites, extensions, statistics, rowUsers);
    }

    Others with(Domain domain) {
        return new Others(
                functions, domains.plus(domain.name(), domain), enums, composites, extensions, statistics, rowUsers);
    }

    Others withEnum(String name) {
        return new Others(functions, domains, enums.plus(name), composites, extensions, statistics, rowUsers);
    }

    Others withComposite(String name, PSet<String> attributeTypes) {
        return new Others(
                functions, domains, enums, composites.plus(name, attributeTypes), extensions, statistics, rowUsers);
    }

    Others withoutType(String name) {
        return new Others(
                functions,
                domains.minus(name),
                enums.minus(name),
                composites.minus(name),
                extensions,
                statistics,
                rowUsers);
    }

    Others withExtension(String name) {
        return new Others(functions, domains, enums, composites, extensions.plus(name), statistics, rowUsers);
    }

    Others withoutExtension(String name) {
        return new Others(functions, domains, enums, composites, extensions.minus(name), statistics, rowUsers);
    }

    Others withStatistics(String name, RelationName table) {
        return new Others(functions, domains, enums, composites, extensions, statistics.plus(name, table), rowUsers);
    }

    Others withoutStatistics(String name) {
        return new Others(functions, domains, enums, composites, extensions, statistics.minus(name), rowUsers);
    }

    Others withRowUser(RelationName relation, String user) {
        PSet<String> users = rowUsers.getOrDefault(relation, HashTreePSet.empty());
        return with(rowUsers.plus(relation, users.plus(user)));
    }

    Others withoutRowUser(String user) {
        PMap<RelationName, PSet<String>> left = rowUsers;
        for (Map.Entry<RelationName, PSet<String>> known : rowUsers.entrySet()) {
            if (known.getValue().contains(user)) {
                left = left.plus(known.getKey(), known.getValue().minus(user));
            }
        }
        return with(left);
    }

    private Others with(PMap<RelationName, PSet<String>> changed) {
        return new Others(functions, domains, enums, composites, extensions, statistics, changed);
    }
}
