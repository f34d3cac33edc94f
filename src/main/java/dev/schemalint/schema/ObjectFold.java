package dev.schemalint.schema;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSchema;
import dev.schemalint.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What operations on objects of every kind leave of a schema. */
record ObjectFold(Schema schema, Session session, Origin origin) {

    Schema after(ObjectOperation operation) {
        if (operation instanceof CreateObject create && create.what() == ObjectKind.EXTENSION) {
            return create.name()
                    .map(name -> schema.with(schema.others().withExtension(name.text())))
                    .orElse(schema);
        }
        if (operation instanceof CreateObject create && create.name().isPresent()) {
            return schema.withThing(create.what(), create.name().get());
        }
        if (operation instanceof CreateStatistics create) {
            RelationName table = schema.resolve(create.table(), session);
            return schema.with(schema.others().withStatistics(StatisticsName.of(create, table), table));
        }
        if (operation instanceof DropObject drop) {
            Schema left = schema;
            for (Name name : drop.names()) {
                left = isRelation(drop.what())
                        ? without(left, drop.what(), name)
                        : without(left, drop.what(), name).withoutThing(drop.what(), name);
            }
            return left;
        }
        if (operation instanceof RenameObject rename && isRelation(rename.what())) {
            return Renaming.of(
                    schema,
                    schema.resolve(rename.name(), session),
                    old -> new RelationName(old.schema(), rename.to().text()));
        }
        if (operation instanceof RenameObject rename && rename.what() == ObjectKind.PUBLICATION) {
            Schema named = new PublicationFold(schema, session)
                    .renamed(rename.name().text(), rename.to().text());
            return renamed(named, rename);
        }
        if (operation instanceof RenameObject rename
                && (rename.what() == ObjectKind.TYPE || rename.what() == ObjectKind.DOMAIN)) {
            return renamed(
                    TypeRename.of(schema, rename.name().text(), rename.to().text()), rename);
        }
        if (operation instanceof SetObjectSchema set && isRelation(set.what())) {
            return Renaming.of(
                    schema,
                    schema.resolve(set.name(), session),
                    old -> new RelationName(set.schema().text(), old.name()));
        }
        return operation instanceof RenameObject rename && !isRelation(rename.what())
                ? renamed(schema, rename)
                : schema;
    }

    private static Schema renamed(Schema schema, RenameObject rename) {
        List<Identifier> parts = new ArrayList<>(rename.name().parts());
        parts.set(parts.size() - 1, rename.to());
        return schema.withoutThing(rename.what(), rename.name()).withThing(rename.what(), new Name(parts));
    }

    private Schema without(Schema left, ObjectKind what, Name name) {
        if (isRelation(what)) {
            return Removal.of(left, left.resolve(name, session));
        }
        return switch (what) {
            case SCHEMA -> withoutSchema(left, name.text());
            case TRIGGER -> withoutTrigger(left, name.text());
            case TYPE, DOMAIN ->
                left.with(left.others().withoutType(name.text()).withoutRowUser(name.text()));
            case STATISTICS -> left.with(left.others().withoutStatistics(name.text()));
            case PUBLICATION -> new PublicationFold(left, session).dropped(name.text());
            case EXTENSION -> left.with(left.others().withoutExtension(name.text()));
            case FUNCTION, PROCEDURE, ROUTINE ->
                left.with(left.others().withoutFunction(name.text()).withoutRowUser(name.text()));
            default -> left;
        };
    }

    private static Schema withoutSchema(Schema schema, String name) {
        Schema left = schema;
        List<RelationName> inside = schema.tables().stream()
                .map(Table::name)
                .filter(relation -> relation.schema().equals(name))
                .toList();
        for (RelationName relation : inside) {
            left = Removal.of(left, relation);
        }
        return left.with(left.others().withoutFunctionsOf(name));
    }

    /** SQLite's triggers are named without their table. */
    private static Schema withoutTrigger(Schema schema, String name) {
        for (Table table : schema.tables()) {
            Optional<Attachment> trigger = table.attachment(ObjectKind.TRIGGER, name);
            if (trigger.isPresent()) {
                return schema.with(table.withAttachments(
                        table.attachments().minus(trigger.get().key())));
            }
        }
        return schema;
    }

    private static boolean isRelation(ObjectKind what) {
        return what == ObjectKind.TABLE
                || what == ObjectKind.FOREIGN_TABLE
                || what == ObjectKind.VIEW
                || what == ObjectKind.MATERIALIZED_VIEW
                || what == ObjectKind.SEQUENCE;
    }
}
