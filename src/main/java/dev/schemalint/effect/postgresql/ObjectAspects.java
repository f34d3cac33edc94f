package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.ChangeOwner;
import dev.schemalint.operation.ObjectOperation.Comment;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.operation.ObjectOperation.DependOnExtension;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.ObjectOperation.MoveAllInTablespace;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.ObjectOperation.Revoke;
import dev.schemalint.operation.ObjectOperation.SecurityLabel;
import dev.schemalint.operation.ObjectOperation.SetObjectSchema;
import dev.schemalint.operation.ObjectOperation.SetObjectSetting;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Optional;

/** What operations on objects of every kind do. */
record ObjectAspects(Moment moment) {

    List<Aspect> of(ObjectOperation operation) {
        if (operation instanceof Comment comment) {
            return List.of(comment(comment));
        }
        if (operation instanceof Grant grant) {
            return List.of(privileges(grant.what(), grant.names(), grant.everyInSchema()));
        }
        if (operation instanceof Revoke revoke) {
            return List.of(privileges(revoke.what(), revoke.names(), revoke.everyInSchema()));
        }
        if (operation instanceof DropObject drop) {
            return new DropObjectAspects(moment).of(drop);
        }
        if (operation instanceof CreateStatistics create) {
            return new StatisticsAspects(moment).of(create);
        }
        if (operation instanceof DependOnExtension depend) {
            return List.of(depends(depend));
        }
        if (operation instanceof CreateObject create) {
            Aspect made = create(create);
            return create.extent().clause("function").isPresent()
                    ? List.of(made, Aspect.of("execute-function"))
                    : List.of(made);
        }
        if (operation instanceof AlterObject alter) {
            return List.of(alter(alter));
        }
        if (operation instanceof RenameObject rename) {
            return List.of(onRelation("alter-object", rename.what(), Optional.of(rename.name())));
        }
        if (operation instanceof SetObjectSchema set) {
            if (ownedSequence(set.what(), Optional.of(set.name()))) {
                return List.of(Aspect.of("sequence/owned"));
            }
            return List.of(onRelation("alter-object", set.what(), Optional.of(set.name())));
        }
        if (operation instanceof ChangeOwner change) {
            if (ownedSequence(change.what(), change.name())) {
                return List.of(Aspect.of("sequence/owned"));
            }
            return List.of(onRelation("alter-object", change.what(), change.name()));
        }
        if (operation instanceof SecurityLabel label) {
            return List.of(onRelation("comment", label.what(), Optional.of(label.name())));
        }
        if (operation instanceof SetObjectSetting set) {
            return List.of(Aspect.of(set.what() == ObjectKind.SYSTEM ? "alter-system" : "object"));
        }
        if (operation instanceof MoveAllInTablespace move) {
            return List.of(moveAll(move));
        }
        return List.of(Aspect.of("object"));
    }

    private boolean ownedSequence(ObjectKind what, Optional<Name> name) {
        return what == ObjectKind.SEQUENCE
                && name.map(moment::name)
                        .map(sequence ->
                                Sequences.ofColumns(sequence, moment).findAny().isPresent())
                        .orElse(false);
    }

    private Aspect depends(DependOnExtension depend) {
        Aspect aspect = depend.what() == ObjectKind.TRIGGER
                ? Aspect.of("depend-on-extension/trigger")
                        .with(
                                Role.TABLE,
                                depend.table().stream().map(moment::name).toList())
                : onRelation("depend-on-extension", depend.what(), Optional.of(depend.name()));
        return depend.depends() ? aspect : aspect.as(aspect.shape() + "/no-more");
    }

    private static boolean isRelation(ObjectKind what) {
        return what == ObjectKind.TABLE
                || what == ObjectKind.FOREIGN_TABLE
                || what == ObjectKind.VIEW
                || what == ObjectKind.MATERIALIZED_VIEW
                || what == ObjectKind.SEQUENCE;
    }

    private Aspect onRelation(String shape, ObjectKind what, Optional<Name> name) {
        return isRelation(what) && name.isPresent()
                ? Aspect.of(shape + "/relation").with(Role.TABLE, moment.name(name.get()))
                : Aspect.of("object");
    }

    private Aspect comment(Comment comment) {
        return switch (comment.what()) {
            case COLUMN -> Aspect.of("comment/relation").with(Role.TABLE, owner(comment));
            case CONSTRAINT, TRIGGER, RULE, POLICY -> Aspect.of("comment/part").with(Role.TABLE, owner(comment));
            default -> onRelation("comment", comment.what(), Optional.of(comment.name()));
        };
    }

    private List<RelationName> owner(Comment comment) {
        return comment.table().stream()
                .filter(name -> !moment.schema().isComposite(name.text()))
                .map(moment::name)
                .toList();
    }

    private Aspect privileges(ObjectKind what, List<Name> names, boolean everyInSchema) {
        boolean named = isRelation(what) && !everyInSchema;
        return Aspect.of("privileges")
                .with(Role.TABLE, named ? names.stream().map(moment::name).toList() : List.of());
    }

    private Aspect create(CreateObject create) {
        return switch (create.what()) {
            case DATABASE -> Aspect.of("create-database");
            case TABLESPACE -> Aspect.of("create-tablespace");
            case SUBSCRIPTION -> Aspect.of(makesSlot(create) ? "create-subscription/slot" : "create-subscription");
            case PROCEDURE -> Aspect.of("procedure");
            case EXTENSION -> Aspect.of(isThere(create) ? "create-extension/taken" : "object");
            default -> Aspect.of("object");
        };
    }

    private boolean isThere(CreateObject extension) {
        return !extension.ifNotExists()
                && extension
                        .name()
                        .filter(name -> moment.schema().hasExtension(name.text()))
                        .isPresent();
    }

    private static boolean makesSlot(CreateObject create) {
        return create.options().stream()
                .noneMatch(option ->
                        (option.name().equals("connect") || option.name().equals("create_slot"))
                                && option.value().map(value -> !isTrue(value)).orElse(false));
    }

    private static boolean isTrue(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("on") || value.equals("1");
    }

    private Aspect alter(AlterObject alter) {
        boolean moves =
                alter.options().stream().anyMatch(option -> option.name().contains("tablespace"));
        return switch (alter.what()) {
            case STATISTICS -> Aspect.of("alter-statistics");
            case DATABASE -> Aspect.of(moves ? "alter-database/tablespace" : "object");
            case SYSTEM -> Aspect.of("alter-system");
            case SUBSCRIPTION -> Aspect.of("alter-subscription");
            case VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE, TABLE ->
                onRelation("alter-object", alter.what(), alter.name());
            default -> Aspect.of("object");
        };
    }

    private Aspect moveAll(MoveAllInTablespace move) {
        List<RelationName> moved = moment.schema().tables().stream()
                .filter(table -> table.kind() == move.what())
                .map(Table::name)
                .toList();
        Aspect aspect = Aspect.of("set-tablespace").with(Role.TABLE, moved);
        return moment.schema().complete()
                ? aspect
                : aspect.unsettled(
                        List.of("which relations are in " + move.from().text()));
    }
}
