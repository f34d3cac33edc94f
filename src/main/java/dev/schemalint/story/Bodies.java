package dev.schemalint.story;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.text.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The code of the routines that scripts make, for the statements that call them. */
final class Bodies {

    private final Map<String, Known> made = new HashMap<>();
    private final Set<String> overloaded = new HashSet<>();

    /** A routine, and the text that it stands in. */
    record Known(CreateRoutine routine, SourceText source) {}

    /** The same, to go on from here in another way. */
    Bodies copy() {
        Bodies other = new Bodies();
        other.made.putAll(made);
        other.overloaded.addAll(overloaded);
        return other;
    }

    void keep(Operation operation, SourceText source) {
        if (operation instanceof CreateRoutine create) {
            Optional<CreateRoutine> before = Optional.ofNullable(
                            made.put(create.name().text(), new Known(create, source)))
                    .map(Known::routine);
            before.filter(old ->
                            old.argumentTypes().size() != create.argumentTypes().size()
                                    || !old.name().schema().equals(create.name().schema()))
                    .ifPresent(old -> overloaded.add(create.name().text()));
        }
    }

    /** The routine whose code the operation runs once, where it is plain which one that is. */
    Optional<Known> calledBy(Operation operation) {
        Optional<String> name = called(operation);
        return name.isEmpty() || overloaded.contains(name.get())
                ? Optional.empty()
                : Optional.ofNullable(made.get(name.get()))
                        .filter(known -> known.routine().settings().isEmpty());
    }

    private static Optional<String> called(Operation operation) {
        if (operation instanceof CallRoutine call) {
            return Optional.of(call.routine().text());
        }
        return operation instanceof Select select ? called(select.query()) : Optional.empty();
    }

    /** A query without a source, such as {@code SELECT tidy()}. */
    private static Optional<String> called(Query query) {
        List<Expression> values = query.reads().isEmpty() && query.results().size() == 1 ? query.values() : List.of();
        return values.size() == 1 && values.get(0) instanceof Call call
                ? Optional.of(call.function().text())
                : Optional.empty();
    }
}
