package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.MaintenanceOperation;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PublicationOperation;
import dev.schemalint.operation.RoutineOperation;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.SessionOperation.Discard;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.TypeOperation;
import dev.schemalint.operation.ViewOperation;
import java.util.List;
import java.util.Optional;

/** Takes an operation apart into the shapes that facts are kept under. */
record Aspects(Moment moment) {

    List<Aspect> of(Operation operation) {
        if (operation instanceof TableOperation table) {
            return new TableAspects(moment).of(table);
        }
        if (operation instanceof ColumnOperation column) {
            return new ColumnAspects(moment).of(column);
        }
        if (operation instanceof ConstraintOperation constraint) {
            return new ConstraintAspects(moment).of(constraint);
        }
        if (operation instanceof PartitionOperation partition) {
            return new PartitionAspects(moment).of(partition);
        }
        if (operation instanceof IndexOperation index) {
            return new IndexAspects(moment).of(index);
        }
        if (operation instanceof ViewOperation view) {
            return new ViewAspects(moment).of(view);
        }
        if (operation instanceof TriggerOperation trigger) {
            return new TriggerAspects(moment).of(trigger);
        }
        if (operation instanceof TypeOperation type) {
            return new TypeAspects(moment).of(type);
        }
        if (operation instanceof ObjectOperation object) {
            return new ObjectAspects(moment).of(object);
        }
        if (operation instanceof PublicationOperation publication) {
            return new PublicationAspects(moment).of(publication);
        }
        if (operation instanceof DataOperation data) {
            return new DataAspects(moment).of(data);
        }
        if (operation instanceof MaintenanceOperation maintenance) {
            return new MaintenanceAspects(moment).of(maintenance);
        }
        if (operation instanceof RoutineOperation routine) {
            return of(routine);
        }
        return operation instanceof Discard discard && discard.what().equalsIgnoreCase("ALL")
                ? List.of(Aspect.of("discard-all"))
                : List.of();
    }

    /** A block that runs at once does what its statements do; a routine does nothing until it is called. */
    private List<Aspect> of(RoutineOperation routine) {
        if (routine instanceof RunBlock block) {
            if (block.body().statements().isEmpty()) {
                return List.of(Aspect.of("object").unsettled(List.of("what the block does")));
            }
            return block.body().statements().stream()
                    .flatMap(statement -> inside(statement).stream())
                    .toList();
        }
        if (routine instanceof DropRoutine drop) {
            return new DropObjectAspects(moment).of(drop);
        }
        if (routine instanceof CallRoutine) {
            return List.of(Aspect.of("procedure"));
        }
        if (routine instanceof CreateRoutine create) {
            Optional<Aspect> refused = new RoutineAspects(moment).replacing(create);
            if (refused.isPresent()) {
                return List.of(refused.get());
            }
        }
        return List.of(Aspect.of(routine.kind().endsWith("procedure") ? "procedure" : "object"));
    }

    /** Where an error is caught or a condition decides, a refusal does not end the block. */
    private List<Aspect> inside(Statement statement) {
        return statement.operations().stream()
                .flatMap(operation -> of(operation).stream())
                .map(aspect -> statement.runs() != Runs.ALWAYS && isRefused(aspect)
                        ? Aspect.of("object").unsettled(List.of("whether the block comes to what would be refused"))
                        : aspect)
                .toList();
    }

    private boolean isRefused(Aspect aspect) {
        Facts facts = moment.catalogs().facts();
        return aspect.refusal().isPresent()
                || facts.lacks(aspect.shape())
                || facts.of(aspect.shape()).flatMap(Fact::refusal).isPresent();
    }
}
