package dev.schemalint.story;

import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.MaintenanceOperation;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PublicationOperation;
import dev.schemalint.operation.RoutineOperation;
import dev.schemalint.operation.RoutineOperation.AlterRoutine;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.SessionOperation;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TransactionOperation;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The relations and routines that an operation makes, changes or drops; rows and rights are no part of them. */
public final class Touched {

    private Touched() {}

    /** In words, with the schema where it is not the usual one: {@code table orders}, {@code function app.total}. */
    public static Set<String> by(Situation at) {
        Operation operation = at.operation();
        if (operation instanceof RoutineOperation) {
            return routines(operation);
        }
        Set<String> touched = new TreeSet<>();
        relations(at, operation)
                .forEach(name -> touched.add(at.schema()
                                .table(name)
                                .map(Table::kind)
                                .map(kind -> kind.words() + " ")
                                .orElse("table ")
                        + (name.schema().isEmpty() || name.schema().equals("public") ? "" : name.schema() + ".")
                        + name.name()));
        return touched;
    }

    private static Set<String> routines(Operation operation) {
        Stream<Name> names = operation instanceof CreateRoutine create
                ? Stream.of(create.name())
                : operation instanceof AlterRoutine alter
                        ? Stream.of(alter.routine().name())
                        : operation instanceof DropRoutine drop
                                ? drop.routines().stream().map(Signature::name)
                                : Stream.empty();
        Set<String> touched = new TreeSet<>();
        names.forEach(name -> touched.add("function " + name));
        return touched;
    }

    private static Stream<RelationName> relations(Situation at, Operation operation) {
        if (operation instanceof DropTable drop) {
            return resolved(at, drop.tables());
        }
        if (operation instanceof DropView drop) {
            return resolved(at, drop.views());
        }
        if (operation instanceof DropIndex drop) {
            return drop.indexes().stream()
                    .flatMap(index -> at.schema().tableOfIndex(index, at.session()).stream())
                    .map(Table::name);
        }
        boolean leavesItAsItIs = operation instanceof DataOperation
                || operation instanceof MaintenanceOperation
                || operation instanceof ObjectOperation
                || operation instanceof PublicationOperation
                || operation instanceof SessionOperation
                || operation instanceof TransactionOperation
                || operation instanceof NotUnderstood;
        return leavesItAsItIs
                ? Stream.empty()
                : resolved(at, operation.relation().stream().toList());
    }

    private static Stream<RelationName> resolved(Situation at, List<Name> names) {
        return names.stream().map(at::resolve);
    }
}
