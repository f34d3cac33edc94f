package dev.schemalint.story;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PublicationOperation.CreatePublication;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TypeOperation.CreateBaseType;
import dev.schemalint.operation.TypeOperation.CreateCompositeType;
import dev.schemalint.operation.TypeOperation.CreateDomain;
import dev.schemalint.operation.TypeOperation.CreateEnum;
import dev.schemalint.operation.TypeOperation.CreateRangeType;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.CreateView;
import java.util.Optional;

/** The name that an operation gives, to what it makes or to what it renames. */
final class Made {

    private Made() {}

    static Optional<String> by(Operation operation) {
        if (operation instanceof CreateIndex create) {
            return create.name().map(Identifier::text);
        }
        if (operation instanceof CreateTrigger create) {
            return Optional.of(create.name().text());
        }
        if (operation instanceof CreatePublication create) {
            return Optional.of(create.name().text());
        }
        if (operation instanceof RenameTable rename) {
            return Optional.of(rename.to().text());
        }
        if (operation instanceof RenameObject rename) {
            return Optional.of(rename.to().text());
        }
        return relation(operation)
                .or(() -> type(operation))
                .or(() -> other(operation))
                .map(Name::text);
    }

    private static Optional<Name> relation(Operation operation) {
        return operation instanceof CreateTable
                        || operation instanceof CreateTableAs
                        || operation instanceof CreateView
                        || operation instanceof CreateMaterializedView
                        || operation instanceof CreateSequence
                ? operation.relation()
                : Optional.empty();
    }

    private static Optional<Name> type(Operation operation) {
        if (operation instanceof CreateEnum create) {
            return Optional.of(create.type());
        }
        if (operation instanceof CreateCompositeType create) {
            return Optional.of(create.type());
        }
        if (operation instanceof CreateRangeType create) {
            return Optional.of(create.type());
        }
        if (operation instanceof CreateBaseType create) {
            return Optional.of(create.type());
        }
        return operation instanceof CreateDomain create ? Optional.of(create.domain()) : Optional.empty();
    }

    private static Optional<Name> other(Operation operation) {
        if (operation instanceof CreateRoutine create) {
            return Optional.of(create.name());
        }
        return operation instanceof CreateObject create ? create.name() : Optional.empty();
    }
}
