package dev.schemalint.story;

import dev.schemalint.operation.DataOperation.Prepared;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.schema.Schema;
import java.util.Optional;
import java.util.Set;

/** Knows which operations are not read here, or run code that is not: they may make and drop anything. */
final class Unseen {

    /** Where the server keeps its own functions, which leave other objects alone. */
    private static final Set<String> OF_THE_SERVER = Set.of("pg_catalog", "information_schema", "sys", "dbms_stats");

    private Unseen() {}

    static boolean mayChangeAnything(Operation operation, Schema schema, Bodies bodies) {
        if (operation instanceof DynamicSql
                || operation instanceof Unread
                || operation instanceof Prepared prepared && isUnread(prepared, schema)) {
            return true;
        }
        Optional<Name> called = called(operation);
        return called.isPresent() && bodies.calledBy(operation).isEmpty() && isOwn(called.get(), schema);
    }

    /** Only MySQL and MariaDB prepare what changes more than rows. */
    private static boolean isUnread(Prepared statement, Schema schema) {
        return schema.isMysql()
                && statement.verb().equals("execute")
                && statement.prepared().isEmpty();
    }

    private static Optional<Name> called(Operation operation) {
        if (operation instanceof CallRoutine call) {
            return Optional.of(call.routine());
        }
        return operation instanceof Select select && select.query().reads().isEmpty()
                ? select.query().values().stream()
                        .filter(Call.class::isInstance)
                        .map(Expression.class::cast)
                        .map(value -> ((Call) value).function())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isOwn(Name routine, Schema schema) {
        return routine.schema().isPresent()
                ? !OF_THE_SERVER.contains(routine.schema().get())
                : !schema.routines(routine.text()).isEmpty();
    }
}
