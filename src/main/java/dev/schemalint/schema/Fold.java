package dev.schemalint.schema;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.MaintenanceOperation.Cluster;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PublicationOperation;
import dev.schemalint.operation.RoutineOperation.AlterRoutine;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.TypeName;
import dev.schemalint.operation.TypeOperation;
import dev.schemalint.operation.ViewOperation;
import dev.schemalint.session.Session;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Leads a schema over one operation; what changes nothing that is kept leaves it as it is. */
record Fold(Schema schema, Session session, Origin origin) {

    Schema after(Operation operation) {
        if (schema.isMysql()) {
            Optional<Schema> changed = new MysqlFold(schema, session, origin).after(operation);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        if (schema.isSqlServer()) {
            Optional<Schema> changed = new SqlServerFold(schema, session, origin).after(operation);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        if (operation instanceof TableOperation table) {
            return new TableFold(schema, session, origin).after(table);
        }
        if (operation instanceof ColumnOperation column && isMissing(column.on())) {
            return schema;
        }
        if (operation instanceof ConstraintOperation constraint && isMissing(constraint.on())) {
            return schema;
        }
        if (operation instanceof ColumnOperation column) {
            return new FamilyFold(schema, session, origin).after(column);
        }
        if (operation instanceof ConstraintOperation constraint) {
            return new FamilyFold(schema, session, origin).after(constraint);
        }
        if (operation instanceof PartitionOperation partition) {
            return new PartitionFold(schema, session, origin).after(partition);
        }
        if (operation instanceof IndexOperation index) {
            return new IndexesFold(schema, session, origin).after(index);
        }
        if (operation instanceof ViewOperation view) {
            return new ViewFold(schema, session, origin).after(view);
        }
        if (operation instanceof TriggerOperation trigger) {
            return schema.change(
                    trigger.table(),
                    session,
                    table -> AttachmentFold.after(table, trigger, name -> schema.resolve(name, session)));
        }
        if (operation instanceof TypeOperation type) {
            return new TypeFold(schema, session, origin).after(type);
        }
        if (operation instanceof ObjectOperation object) {
            return new ObjectFold(schema, session, origin).after(object);
        }
        if (operation instanceof PublicationOperation publication) {
            return new PublicationFold(schema, session).after(publication);
        }
        if (operation instanceof Cluster cluster
                && cluster.table().isPresent()
                && cluster.index().isPresent()) {
            return schema.change(
                    cluster.table().get(),
                    session,
                    table -> TableFold.clustered(table, cluster.index().get().text()));
        }
        if (operation instanceof Update update
                && schema.table(update.table(), session).isPresent()) {
            String text = text(update);
            return schema.change(update.table(), session, table -> Copies.made(filled(table, update), update, text));
        }
        if (operation instanceof Select || operation instanceof RunBlock) {
            return Copies.compared(schema, () -> text(operation));
        }
        if (operation instanceof DropRoutine drop) {
            Others left = schema.others();
            for (Signature routine : drop.routines()) {
                String name = routine.name().text();
                left = routine.argumentTypes().isPresent()
                        ? left.withoutFunction(
                                name, arguments(routine.argumentTypes().get()))
                        : left.withoutFunction(name);
                left = left.withoutRowUser(name);
                if (schema.others().functions().containsKey(name)
                        && !left.functions().containsKey(name)) {
                    left = left.with(left.things().without(ObjectKind.FUNCTION, routine.name()));
                }
            }
            Schema without = schema.with(left);
            return drop.cascade() ? withoutTriggers(without, drop) : without;
        }
        if (operation instanceof CreateRoutine routine) {
            Others others = schema.others()
                    .withFunction(
                            routine.name().text(),
                            arguments(routine.argumentTypes()),
                            Routine.of(
                                    routine,
                                    schema.resolve(routine.name(), session).schema()));
            for (TypeName type : Stream.concat(routine.argumentTypes().stream(), routine.returns().stream())
                    .toList()) {
                Optional<RelationName> row = RowTypes.of(type, schema, session);
                if (row.isPresent()) {
                    others = others.withRowUser(row.get(), routine.name().text());
                }
            }
            return schema.with(others).withThing(ObjectKind.FUNCTION, routine.name());
        }
        if (operation instanceof AlterRoutine alter) {
            return alter.options().stream()
                    .flatMap(option -> promised(option).stream())
                    .findFirst()
                    .map(promise -> schema.with(schema.others()
                            .promising(
                                    alter.routine().name().text(),
                                    alter.routine().argumentTypes().map(Fold::arguments),
                                    promise)))
                    .orElse(schema);
        }
        return schema;
    }

    private static Optional<Volatility> promised(Option option) {
        return Stream.of(Volatility.values())
                .filter(one -> one.name().equalsIgnoreCase(option.name().strip()))
                .findFirst();
    }

    /** Triggers go with the function that they call. */
    private static Schema withoutTriggers(Schema schema, DropRoutine drop) {
        Set<String> gone =
                drop.routines().stream().map(routine -> routine.name().text()).collect(Gathering.set());
        Schema left = schema;
        for (Table table : schema.tables()) {
            for (Attachment attachment : table.attachments().values()) {
                if (attachment.function().filter(gone::contains).isPresent()) {
                    left = left.change(table.name(), AttachmentFold.without(attachment));
                }
            }
        }
        return left;
    }

    /** As it is written, where that is known. */
    private String text(Operation operation) {
        boolean known = operation.span().end() <= origin.source().content().length();
        return known ? origin.source().text(operation.span()) : "";
    }

    private static Table filled(Table table, Update update) {
        Table changed = table;
        for (Identifier column : update.columns()) {
            if (table.column(column.text()).isPresent()) {
                changed = changed.change(column.text(), Column::filledByScript);
            }
        }
        return changed;
    }

    /** What tells overloads apart. */
    static String arguments(List<TypeName> types) {
        return types.stream().map(TypeName::name).collect(Gathering.joined(","));
    }

    /** IF EXISTS says nothing of a relation that is known not to be there. */
    private boolean isMissing(Altered on) {
        return on.ifExists() && schema.lacks(schema.resolve(on.name(), session));
    }
}
