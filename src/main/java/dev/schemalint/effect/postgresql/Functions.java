package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Versions;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.text.KeyedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The functions that a server brings along, over all versions, and what each promises of its result. */
final class Functions {

    private static final String TABLE = "postgresql/functions.tsv";

    /** One function on some versions; of an extension, or the server's own. */
    record Function(
            String arguments, Volatility best, Volatility worst, Versions versions, Optional<String> extension) {

        boolean takes(int count) {
            return arguments.equals("*")
                    || (arguments.endsWith("+")
                            ? count >= Integer.parseInt(arguments.substring(0, arguments.length() - 1))
                            : count == Integer.parseInt(arguments));
        }
    }

    private final Map<String, List<Function>> byName = new HashMap<>();

    /** Read once, when the first version asks. */
    private static final class Table {
        static final KeyedRows ROWS = KeyedRows.of(Effect.class, TABLE);
    }

    /** Every function of this name, on whatever version. */
    List<Function> named(String name) {
        return byName.computeIfAbsent(
                name,
                asked -> Table.ROWS.startingWith(asked).stream()
                        .map(Functions::read)
                        .toList());
    }

    private static Function read(List<String> row) {
        Optional<String> extension = row.get(5).equals("-") ? Optional.empty() : Optional.of(row.get(5));
        return new Function(
                row.get(1), best(row.get(2)), worst(row.get(2)), Versions.read(row.get(3), row.get(4)), extension);
    }

    /** The functions that a call may mean on this version; the server's own where there are any. */
    List<Function> called(String name, int arguments, Version version) {
        List<Function> all = named(name);
        if (all.isEmpty()) {
            return all;
        }
        List<Function> here = only(all, function -> function.versions().cover(version));
        List<Function> own = only(here, function -> function.extension().isEmpty());
        List<Function> meant = own.isEmpty() ? here : own;
        List<Function> fitting = only(meant, function -> function.takes(arguments));
        return fitting.isEmpty() ? meant : fitting;
    }

    /** As a rule all of them. */
    private static List<Function> only(List<Function> functions, Predicate<Function> wanted) {
        List<Function> left = new ArrayList<>(functions.size());
        for (Function function : functions) {
            if (wanted.test(function)) {
                left.add(function);
            }
        }
        return left.size() == functions.size() ? functions : left;
    }

    private static Volatility worst(String letters) {
        if (letters.contains("v")) {
            return Volatility.VOLATILE;
        }
        return letters.contains("s") ? Volatility.STABLE : Volatility.IMMUTABLE;
    }

    private static Volatility best(String letters) {
        if (letters.contains("i")) {
            return Volatility.IMMUTABLE;
        }
        return letters.contains("s") ? Volatility.STABLE : Volatility.VOLATILE;
    }
}
