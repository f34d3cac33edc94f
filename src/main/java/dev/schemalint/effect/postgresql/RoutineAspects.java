package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.RoutineOperation.Calling;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Routine;
import java.util.List;
import java.util.Optional;

/** What stands against making a routine where one of the same name and arguments is. */
record RoutineAspects(Moment moment) {

    Optional<Aspect> replacing(CreateRoutine create) {
        String home = moment.name(create.name()).schema();
        return moment.schema()
                .routine(create.name().text(), create.argumentTypes())
                .filter(before -> before.home().equals(home))
                .flatMap(before -> create.orReplace()
                        ? replacing(before, create)
                        : Optional.of(Aspect.of("create-routine/taken")));
    }

    private static Optional<Aspect> replacing(Routine before, CreateRoutine after) {
        if (before.what() != after.what()) {
            return Optional.of(Aspect.of("create-routine/other-kind"));
        }
        Calling old = before.calling();
        boolean otherResult = differ(before.returns(), after.returns())
                || old.many() != after.calling().many()
                || !types(old.back()).equals(types(after.calling().back()));
        if (otherResult) {
            return Optional.of(Aspect.of("create-routine/other-result"));
        }
        if (renames(old.names(), after.calling().names())) {
            return Optional.of(Aspect.of("create-routine/other-names"));
        }
        return after.calling().defaults() < old.defaults()
                ? Optional.of(Aspect.of("create-routine/fewer-defaults"))
                : Optional.empty();
    }

    /** An argument without a name may get one; one that has a name keeps it. */
    private static boolean renames(List<String> before, List<String> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).isEmpty() && !before.get(i).equals(after.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(Optional<TypeName> before, Optional<TypeName> after) {
        return before.isPresent() && after.isPresent() && !type(before.get()).equals(type(after.get()));
    }

    private static List<String> types(List<TypeName> types) {
        return types.stream().map(RoutineAspects::type).toList();
    }

    /** Length and precision are no part of a result's type. */
    private static String type(TypeName type) {
        return type.name() + "[]".repeat(Math.min(1, type.dimensions()));
    }
}
