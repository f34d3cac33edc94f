package dev.schemalint.schema;

import dev.schemalint.operation.RoutineOperation.Volatility;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * What a database holds besides relations, by name.
 *
 * @param functions the overloads of each function and procedure
 * @param enums enums, and their values
 * @param composites composite types, and the types of their attributes
 * @param statistics the tables that extended statistics are kept of
 * @param rowUsers the functions and composite types that use a relation's row as a type
 * @param things what is known of objects that have nothing but a name
 */
record Others(
        PMap<String, PMap<String, Routine>> functions,
        PMap<String, Domain> domains,
        PMap<String, PSet<String>> enums,
        PMap<String, PSet<String>> composites,
        PSet<String> extensions,
        PMap<String, RelationName> statistics,
        PMap<RelationName, PSet<String>> rowUsers,
        Things things) {

    static final Others NONE = new Others(
            TreePMap.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            HashTreePSet.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            Things.NONE);

    /** One made again replaces the one with the same arguments. */
    Others withFunction(String name, String arguments, Routine made) {
        PMap<String, Routine> overloads = functions.getOrDefault(name, TreePMap.empty());
        return withFunctions(functions.plus(name, overloads.plus(arguments, made)));
    }

    Others withoutFunction(String name, String arguments) {
        PMap<String, Routine> left =
                functions.getOrDefault(name, TreePMap.empty()).minus(arguments);
        return withFunctions(left.isEmpty() ? functions.minus(name) : functions.plus(name, left));
    }

    private Others withFunctions(PMap<String, PMap<String, Routine>> changed) {
        return new Others(changed, domains, enums, composites, extensions, statistics, rowUsers, things);
    }

    /** After an ALTER of one overload, or of the only one. */
    Others promising(String name, Optional<String> arguments, Volatility changed) {
        PMap<String, Routine> overloads = functions.getOrDefault(name, TreePMap.empty());
        PMap<String, Routine> after = overloads;
        for (Map.Entry<String, Routine> one : overloads.entrySet()) {
            if (arguments.map(one.getKey()::equals).orElse(true)) {
                after = after.plus(one.getKey(), one.getValue().promising(changed));
            }
        }
        return after.isEmpty() ? this : withFunctions(functions.plus(name, after));
    }

    /** After the schema went with all that was in it. */
    Others withoutFunctionsOf(String home) {
        Others left = this;
        for (Map.Entry<String, PMap<String, Routine>> known : functions.entrySet()) {
            for (Map.Entry<String, Routine> one : known.getValue().entrySet()) {
                if (one.getValue().home().equals(home)) {
                    left = left.withoutFunction(known.getKey(), one.getKey());
                }
            }
        }
        return left;
    }

    Others withoutFunction(String name) {
        return new Others(functions.minus(name), domains, enums, composites, extensions, statistics, rowUsers, things);
    }

    Others with(Domain domain) {
        return new Others(
                functions,
                domains.plus(domain.name(), domain),
                enums,
                composites,
                extensions,
                statistics,
                rowUsers,
                things);
    }

    Others withEnum(String name, PSet<String> labels) {
        return new Others(
                functions, domains, enums.plus(name, labels), composites, extensions, statistics, rowUsers, things);
    }

    Others withComposite(String name, PSet<String> attributeTypes) {
        return new Others(
                functions,
                domains,
                enums,
                composites.plus(name, attributeTypes),
                extensions,
                statistics,
                rowUsers,
                things);
    }

    Others withoutType(String name) {
        return new Others(
                functions,
                domains.minus(name),
                enums.minus(name),
                composites.minus(name),
                extensions,
                statistics,
                rowUsers,
                things);
    }

    Others withTypeRenamed(String from, String to) {
        Others left = withoutType(from);
        Optional<Domain> domain = Optional.ofNullable(domains.get(from));
        if (domain.isPresent()) {
            left = left.with(domain.get().named(to));
        }
        if (enums.containsKey(from)) {
            left = left.withEnum(to, enums.getOrDefault(from, HashTreePSet.empty()));
        }
        PSet<String> attributes = composites.get(from);
        return attributes == null ? left : left.withComposite(to, attributes);
    }

    Others withExtension(String name) {
        return new Others(functions, domains, enums, composites, extensions.plus(name), statistics, rowUsers, things);
    }

    Others withoutExtension(String name) {
        return new Others(functions, domains, enums, composites, extensions.minus(name), statistics, rowUsers, things);
    }

    Others withStatistics(String name, RelationName table) {
        return new Others(
                functions, domains, enums, composites, extensions, statistics.plus(name, table), rowUsers, things);
    }

    Others withoutStatistics(String name) {
        return new Others(functions, domains, enums, composites, extensions, statistics.minus(name), rowUsers, things);
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
        return new Others(functions, domains, enums, composites, extensions, statistics, changed, things);
    }

    Others with(Things changed) {
        return new Others(functions, domains, enums, composites, extensions, statistics, rowUsers, changed);
    }
}
